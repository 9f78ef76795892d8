package app.lectern.student.mine;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.HistoryEntry;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.rules.ReasonFormatter;
import app.lectern.student.MyTermPage;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What happened in a student's term, the latest first, with times and reasons. */
class HistoryList extends OrderedList {

    /**
     * Events that name nobody when Lectern itself brought them about: a section that was dropped for a seat from a line, and
     * a line that ended with it. Students cause the same events, and then are named.
     */
    private static final Set<Event> BY_ITSELF = EnumSet.of(Event.DROPPED, Event.LEFT);

    private final UserId student;
    private final Map<SectionId, Section> sections;
    private final ReasonFormatter reasons;

    /** @param sections those that there still are */
    HistoryList(MyTermPage page, Map<SectionId, Section> sections, ReasonFormatter reasons) {
        student = page.student();
        this.sections = sections;
        this.reasons = reasons;
        addClassName("history");
        var times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(UI.getCurrent().getLocale())
                .withZone(page.term().zone());
        page.standing().history().reversed().forEach(entry -> add(item(times.format(entry.at()), entry)));
    }

    private ListItem item(String time, HistoryEntry entry) {
        var when = new Span(time);
        when.addClassName("history-time");
        return new ListItem(when, new Span(words(entry)));
    }

    /** What the registrar does to students is not told as if they had done it. */
    private String key(HistoryEntry entry) {
        String event = entry.event().name();
        if (entry.by() == null) {
            return BY_ITSELF.contains(entry.event()) ? "history.by-itself." + event : "history." + event;
        }
        return entry.by().equals(student) ? "history." + event : "history.registrar." + event;
    }

    private String words(HistoryEntry entry) {
        Section section = sections.get(entry.sectionId());
        String title = section == null ? entry.sectionId().toString() : section.displayTitle();
        return getTranslation(
                key(entry),
                title,
                entry.sectionId().number(),
                reasons.of(entry.reasons(), UI.getCurrent().getLocale()));
    }
}
