package app.lectern.student;

import app.lectern.catalog.MeetingFormatter;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What the views say of a section, in the language of the component that says it. */
public class SectionFormatter {

    private SectionFormatter() {}

    static String seats(Section section, Component speaker) {
        if (section.status() == SectionStatus.CANCELLED) {
            return speaker.getTranslation("section.cancelled");
        }
        return section.seatsLeft() > 0
                ? speaker.getTranslation("section.seats-left", section.seatsLeft(), section.capacity())
                : speaker.getTranslation("section.full");
    }

    public static String meets(Section section, Component speaker) {
        return section.meetings().isEmpty()
                ? speaker.getTranslation("section.no-meetings")
                : MeetingFormatter.of(section.meetings(), UI.getCurrent().getLocale());
    }

    public static String instructors(Section section) {
        return String.join(", ", section.instructors());
    }

    /** Several sections in one line. */
    public static String named(List<Section> sections, Component speaker) {
        return sections.stream()
                .map(it -> speaker.getTranslation(
                        "section.named", it.displayTitle(), it.id().number()))
                .collect(Collectors.joining("; "));
    }

    /** A section among others to choose from. */
    public static Span choice(Section section, Component speaker) {
        var line = new Span(
                new Span(speaker.getTranslation("section.number", section.id().number())),
                new Span(meets(section, speaker)),
                new SeatsBadge(section));
        line.addClassName("choice");
        return line;
    }
}
