package app.lectern.student;

import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import com.vaadin.flow.component.html.Span;

/** How many seats a section has left, in words and colour, and how many students wait for one. */
public class SeatsBadge extends Span {

    private static final int FEW = 3;

    public SeatsBadge(Section section) {
        addClassName("seats-badge");
        show(section);
    }

    /** Shows the section's counts as they are now. */
    public void show(Section section) {
        var seats = new Span(SectionFormatter.seats(section, this));
        seats.addClassNames("seats", look(section));
        removeAll();
        add(seats);
        if (section.waiting() > 0) {
            add(waiting(section.waiting()));
        }
    }

    private Span waiting(int students) {
        var waiting = new Span(getTranslation("section.waiting", students));
        waiting.addClassName("waiting-count");
        return waiting;
    }

    private static String look(Section section) {
        if (section.status() == SectionStatus.CANCELLED || section.seatsLeft() <= 0) {
            return "seats-none";
        }
        return section.seatsLeft() <= FEW ? "seats-few" : "seats-open";
    }
}
