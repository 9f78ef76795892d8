package app.lectern.student.mine;

import app.lectern.base.DayFormatter;
import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.rules.ReasonFormatter;
import app.lectern.student.MyTermPage;
import app.lectern.student.StudentNavigation;
import app.lectern.student.enroll.RequestFormatter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What a student has in one term: courses, places in line, drops that can be undone, and how that came about. */
class TermPanel extends Div {

    private final MyTermPage page;
    private final Map<SectionId, Section> sections;
    private final Instant now;
    private final ReasonFormatter reasons;
    private final RequestFormatter requestWords;
    private final MyActions actions;

    TermPanel(
            MyTermPage page,
            Map<SectionId, Section> sections,
            Instant now,
            ReasonFormatter reasons,
            RequestFormatter requestWords,
            MyActions actions) {
        this.page = page;
        this.sections = sections;
        this.now = now;
        this.reasons = reasons;
        this.requestWords = requestWords;
        this.actions = actions;
        addClassName("term-courses");
        add(head());
        if (!page.courses().isEmpty()) {
            add(courses());
        }
        page.undoable(now).forEach(it -> add(undoLine(it)));
        page.withdrawn(now).forEach(it -> add(withdrawn(it)));
        if (!page.waiting().isEmpty()) {
            add(waiting());
        }
        if (!page.requests().all().isEmpty()) {
            add(requests());
        }
    }

    private Component head() {
        Term term = page.term();
        var head = new Div(new H2(term.name()), aside(getTranslation("enrollment.total", page.credits())));
        head.addClassName("page-head");
        if (term.closedForDropping(now)) {
            head.add(aside(getTranslation("drop.closed", term.name(), day(term.lastDayToDrop()))));
            if (!term.closedForWithdrawing(now)) {
                head.add(aside(getTranslation("withdraw.until", day(term.lastDayToWithdraw()))));
            }
        } else if (term.dropDeadline() != null) {
            head.add(aside(getTranslation("drop.until", day(term.lastDayToDrop()))));
        }
        head.add(historyButton());
        return head;
    }

    private Component historyButton() {
        var button = new Button(getTranslation("history.button"), click -> openHistory());
        button.setAriaLabel(getTranslation("history.label", page.term().name()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("history-button");
        return button;
    }

    private void openHistory() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("history.title", page.term().name()));
        dialog.setWidth("40rem");
        dialog.add(new HistoryList(page, sections, reasons));
        dialog.getFooter().add(new Button(getTranslation("dialog.close"), click -> dialog.close()));
        dialog.open();
    }

    private Component courses() {
        Term term = page.term();
        var grid = new MyCoursesGrid(page.courses(), term.name());
        if (!term.closedForAdding(now) && !term.closedForDropping(now)) {
            grid.offerSwap(actions.swap());
        }
        if (!term.closedForDropping(now)) {
            grid.offer("drop.button", "drop.label", course -> actions.drop().accept(term, course));
        } else if (!term.closedForWithdrawing(now)) {
            grid.offer("withdraw.button", "withdraw.label", course -> actions.drop()
                    .accept(term, course));
        }
        return grid;
    }

    private Component undoLine(DroppedSection dropped) {
        String title = title(dropped);
        String key = dropped.withdrawn() ? "withdraw.done" : "drop.done";
        var line = new Div(
                new Span(getTranslation(key, title)),
                actions.undoActions().button(dropped.sectionId(), title, actions.changed()));
        line.addClassName("undo-row");
        return line;
    }

    private Component withdrawn(DroppedSection withdrawn) {
        var course = StudentNavigation.courseLink(
                title(withdrawn), withdrawn.courseId(), page.term().id());
        LocalDate day = LocalDate.ofInstant(withdrawn.at(), page.term().zone());
        var card = new Div(course, aside(getTranslation("withdraw.on", day(day))));
        card.addClassNames("waiting-card", "waiting-title");
        return card;
    }

    private String title(DroppedSection dropped) {
        Section section = sections.get(dropped.sectionId());
        return section == null ? dropped.courseId().value() : section.displayTitle();
    }

    private Component waiting() {
        var all = new Div(new H3(getTranslation("waiting.title")));
        all.addClassName("waiting-list");
        boolean mayGiveUp = !page.term().closedForDropping(now);
        page.waiting().forEach(it -> all.add(new MyWaiting(page, it, mayGiveUp, sections, reasons, actions)));
        return all;
    }

    private Component requests() {
        var all = new Div(new H3(getTranslation("request.title")));
        all.addClassName("waiting-list");
        page.requests().all().stream()
                .map(it -> new MyRequest(it, sections.get(it.override().sectionId()), requestWords, actions))
                .forEach(all::add);
        return all;
    }

    private static Span aside(String text) {
        var aside = new Span(text);
        aside.addClassName("count");
        return aside;
    }

    private static String day(LocalDate day) {
        return DayFormatter.of(day, UI.getCurrent().getLocale());
    }
}
