package app.lectern.base;

import java.util.List;

/** What was sent over HTTP is well-formed, but some of its fields can't be accepted. */
public class FieldsInvalid extends RuntimeException {

    private final transient List<Field> errors;

    /**
     * A field that can't be accepted.
     *
     * @param field its name in the JSON
     * @param message why, in words for people
     */
    public record Field(String field, String message) {}

    public FieldsInvalid(List<Field> errors) {
        super("Invalid: " + errors);
        this.errors = List.copyOf(errors);
    }

    public FieldsInvalid(String field, String message) {
        this(List.of(new Field(field, message)));
    }

    /** One or more. */
    public List<Field> errors() {
        return errors;
    }
}
