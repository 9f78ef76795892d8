package app.lectern.student.courses;

import static java.util.stream.Collectors.joining;

import app.lectern.base.SectionId;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.overrides.OverrideStatus;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.student.MyRequests;
import app.lectern.student.MyTerm;
import app.lectern.student.SeatsBadge;
import app.lectern.student.SectionFormatter;
import app.lectern.student.Viewer;
import app.lectern.student.enroll.DropActions;
import app.lectern.student.enroll.EnrollActions;
import app.lectern.student.enroll.EnrollButton;
import app.lectern.student.enroll.EnrollCallback;
import app.lectern.student.enroll.MySeat;
import app.lectern.student.enroll.Remedies;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One section on its course's page, with what a student needs to choose it. */
class SectionPanel extends Div {

    private final Term term;
    private final Viewer viewer;
    private final EnrollActions enrollActions;
    private final DropActions dropActions;
    private final Remedies remedies;
    private final Div row = new Div();
    private SeatsBadge seats;
    private final Div refusal = new Div();
    private final Runnable changed;
    private Section section;
    private MyTerm mine;
    private MyRequests requests;

    /**
     * @param mine how the student stands with the sections of the term
     * @param requests what they asked the registrar for in it
     * @param changed is run when the student has got, given up or taken back a seat or a place in line
     */
    SectionPanel(
            Section section,
            Term term,
            Viewer viewer,
            MyTerm mine,
            MyRequests requests,
            EnrollActions enrollActions,
            DropActions dropActions,
            Remedies remedies,
            Runnable changed) {
        this.section = section;
        seats = new SeatsBadge(section);
        this.term = term;
        this.viewer = viewer;
        this.mine = mine;
        this.requests = requests;
        this.enrollActions = enrollActions;
        this.dropActions = dropActions;
        this.remedies = remedies;
        this.changed = changed;
        addClassNames("section-panel", section.component().name().toLowerCase(Locale.ROOT));
        row.addClassName("section-row");
        add(row, refusal);
        layOut();
    }

    /** Shows the section as it is now; a refusal stays. Counts change in place, as a click may be on its way to a button. */
    void show(Section now, MyTerm standing, MyRequests asked) {
        boolean onlyCounted = standing.equals(mine)
                && asked.equals(requests)
                && now.saysTheSameAs(section)
                && now.looksLikeWaiting() == section.looksLikeWaiting();
        section = now;
        mine = standing;
        requests = asked;
        if (onlyCounted) {
            seats.show(now);
        } else {
            layOut();
        }
    }

    /** Lets the keyboard go on from here. */
    void focus() {
        getElement().setAttribute("tabindex", "-1");
        getElement().executeJs("this.focus({ preventScroll: true })");
    }

    SectionId sectionId() {
        return section.id();
    }

    private void layOut() {
        var facts = new Div(heading(), when(), who());
        facts.addClassName("section-facts");
        seats = new SeatsBadge(section);
        var action = new Div(seats, new EnrollButton(section, viewer, mine, it -> enroll()));
        action.addClassName("section-action");
        row.removeAll();
        row.add(facts, action);
        Optional.ofNullable(mine.places().get(section.id())).ifPresent(place -> facts.add(line(place)));
        var seat = new MySeat(section, term, mine, dropActions, changed);
        if (!seat.isBlank()) {
            facts.add(seat);
        }
        requests.newsOf(section.id()).filter(this::isNews).ifPresent(it -> facts.add(request(it)));
    }

    /** A refusal says by itself what was asked about it. */
    private boolean isNews(OverrideStatus request) {
        boolean granted = request.override().status() == RuleOverride.Status.GRANTED;
        return !mine.held().contains(section.id()) && (granted || refusal.getComponentCount() == 0);
    }

    private Component request(OverrideStatus request) {
        var news = new Span(remedies.news(request));
        news.addClassName("request-" + request.override().status().name().toLowerCase(Locale.ROOT));
        return news;
    }

    private Component line(int place) {
        var rule = new Span(getTranslation(place == 1 ? "waiting.rule-first" : "waiting.rule"));
        var leave = new Button(
                getTranslation("waiting.leave"),
                click -> enrollActions.leave(section.id(), section.displayTitle(), changed));
        leave.setAriaLabel(getTranslation("waiting.leave-label", section.displayTitle()));
        var line = new Div(rule, leave);
        line.addClassName("line");
        return line;
    }

    private H3 heading() {
        String part = getTranslation("component." + section.component().name());
        String number = section.id().number();
        return new H3(
                section.title() == null
                        ? getTranslation("section.heading", number, part)
                        : getTranslation("section.heading-titled", number, part, section.title()));
    }

    private Span when() {
        String places = section.meetings().stream()
                .map(Meeting::place)
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining(", "));
        String meets = SectionFormatter.meets(section, this);
        return new Span(places.isEmpty() ? meets : meets + " · " + places);
    }

    private Span who() {
        return new Span(
                section.instructors().isEmpty()
                        ? getTranslation("section.no-instructor")
                        : SectionFormatter.instructors(section));
    }

    private void enroll() {
        enrollActions.start(section, answer());
    }

    private EnrollCallback answer() {
        return new EnrollCallback(
                () -> {
                    refusal.removeAll();
                    changed.run();
                },
                refused -> {
                    refusal.removeAll();
                    refusal.add(remedies.panel(refused, answer()));
                    layOut();
                });
    }
}
