package app.lectern.student;

import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import com.vaadin.flow.component.html.Span;

/** How many seats a section has left, in words and colour. */
class SeatsBadge extends Span {

    private static final int FEW = 3;

    SeatsBadge(Section section) {
        setText(SectionWords.seats(section, this));
        addClassNames("seats", look(section));
    }

    private static String look(Section section) {
        if (section.status() == SectionStatus.CANCELLED || section.seatsLeft() <= 0) {
            return "seats-none";
        }
        return section.seatsLeft() <= FEW ? "seats-few" : "seats-open";
    }
}
