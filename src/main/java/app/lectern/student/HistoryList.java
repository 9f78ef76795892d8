package app.lectern.student;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.HistoryEntry;
import app.lectern.enrollment.ReasonWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;

/** What happened in a student's term, the latest first, with times and reasons. */
class HistoryList extends OrderedList {

    private final Map<SectionId, Section> sections;
    private final ReasonWords reasons;

    /**
     * @param history oldest first
     * @param sections those that there still are
     */
    HistoryList(Term term, List<HistoryEntry> history, Map<SectionId, Section> sections, ReasonWords reasons) {
        this.sections = sections;
        this.reasons = reasons;
        addClassName("history");
        var times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(UI.getCurrent().getLocale())
                .withZone(term.zone());
        history.reversed().forEach(entry -> add(item(times.format(entry.at()), entry)));
    }

    private ListItem item(String time, HistoryEntry entry) {
        var when = new Span(time);
        when.addClassName("history-time");
        return new ListItem(when, new Span(words(entry)));
    }

    private String words(HistoryEntry entry) {
        Section section = sections.get(entry.sectionId());
        String title = section == null ? entry.sectionId().toString() : section.displayTitle();
        return getTranslation(
                "history." + entry.event().name(),
                title,
                entry.sectionId().number(),
                reasons.of(entry.reasons(), UI.getCurrent().getLocale()));
    }
}
