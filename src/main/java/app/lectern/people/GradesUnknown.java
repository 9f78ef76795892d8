package app.lectern.people;

import java.util.List;

/** Completed courses have grades that the school does not give. */
public class GradesUnknown extends RuntimeException {

    private final transient List<Unknown> grades;

    GradesUnknown(List<Unknown> grades) {
        super("Not in the scale: " + grades);
        this.grades = List.copyOf(grades);
    }

    /**
     * A grade that is in no scale.
     *
     * @param place of the completed course, from 0
     */
    public record Unknown(int place, String grade) {}

    /** Which ones; one or more. */
    public List<Unknown> grades() {
        return grades;
    }
}
