package app.lectern.student.mine;

import app.lectern.base.MomentFormatter;
import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.WaitingPlace;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.Reason;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.ReasonFormatter;
import app.lectern.student.MyTermPage;
import app.lectern.student.SectionFormatter;
import app.lectern.student.StudentNavigation;
import app.lectern.student.enroll.EnrollCallback;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that a student waits for: where in line, by which rule, and why somebody else went first. */
class MyWaiting extends Div {

    private final MyTermPage page;
    private final WaitingPlace place;
    private final boolean mayGiveUp;
    private final Map<SectionId, Section> sections;
    private final ReasonFormatter reasons;
    private final MyActions actions;
    private final Div refusal = new Div();

    /**
     * @param page of the term that it is in
     * @param mayGiveUp whether the student may still give something up for it
     * @param sections those that are waited for, or given up if the student gets in
     */
    MyWaiting(
            MyTermPage page,
            WaitingPlace place,
            boolean mayGiveUp,
            Map<SectionId, Section> sections,
            ReasonFormatter reasons,
            MyActions actions) {
        this.page = page;
        this.place = place;
        this.mayGiveUp = mayGiveUp;
        this.sections = sections;
        this.reasons = reasons;
        this.actions = actions;
        addClassName("waiting-card");
        var facts = new Div(title(), position(), new Span(getTranslation(rule())));
        facts.addClassName("section-facts");
        addExchange(facts);
        addPassedOver(facts);
        addInTheWay(facts);
        refusal.addClassName("request-refusal");
        add(facts, leave(), refusal);
    }

    private String rule() {
        return place.position() == 1 ? "waiting.rule-first" : "waiting.rule";
    }

    private SectionId first() {
        return place.places().getFirst().sectionId();
    }

    private String titleOf(SectionId id) {
        Section section = sections.get(id);
        return section == null ? id.toString() : section.displayTitle();
    }

    private Component title() {
        String numbers = place.places().stream()
                .map(EnrollmentStatus::sectionId)
                .map(SectionId::number)
                .collect(Collectors.joining(", "));
        var link = StudentNavigation.courseLink(titleOf(first()), place.entry().courseId(), first().term());
        link.addClassName("section-card-title");
        var number = new Span(getTranslation("section.number", numbers));
        number.addClassName("section-card-detail");
        var title = new Div(link, number);
        title.addClassName("waiting-title");
        return title;
    }

    private Span position() {
        var position = new Span(getTranslation("waiting.place", place.position()));
        position.addClassName("in-line");
        return position;
    }

    private void addExchange(Div facts) {
        SectionId givenUp = place.entry().ifPromotedDrop();
        List<Section> going = going();
        if (givenUp != null && !mayGiveUp) {
            facts.add(new Span(getTranslation("waiting.keeps", titleOf(givenUp), givenUp.number())));
        } else if (!going.isEmpty()) {
            facts.add(new Span(getTranslation("waiting.drops", SectionFormatter.named(going, this))));
        }
    }

    private List<Section> going() {
        return page.goesFor(place).stream()
                .sorted()
                .map(sections::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void addPassedOver(Div facts) {
        page.lastPassedOver(place).ifPresent(it -> {
            Locale locale = UI.getCurrent().getLocale();
            String when = MomentFormatter.of(it.at(), page.term().zone(), locale);
            var why = new Span(getTranslation("waiting.passed-over", when, reasons.of(it.reasons(), locale)));
            why.addClassName("passed-over");
            facts.add(why);
        });
    }

    /** Better said before a seat is free than after somebody else has it. */
    private void addInTheWay(Div facts) {
        List<Objection> inTheWay = page.inTheWayOf(place);
        if (inTheWay.isEmpty()) {
            return;
        }
        List<Reason> why = inTheWay.stream().map(Objection::toReason).toList();
        var warning = new Div(new Span(getTranslation(
                "waiting.in-the-way", reasons.of(why, UI.getCurrent().getLocale()))));
        warning.addClassNames("passed-over", "in-the-way");
        inTheWay.stream()
                .flatMap(MyWaiting::inItsPlace)
                .filter(it -> mayGiveUp && !page.isInExchange(place))
                .distinct()
                .map(this::giveUpButton)
                .forEach(warning::add);
        facts.add(warning);
    }

    private static Stream<SectionId> inItsPlace(Objection objection) {
        return switch (objection) {
            case Objection.AlreadyEnrolled it when it.canGiveUp() -> Stream.of(it.with());
            case Objection.TimeConflict it when it.canGiveUp() -> Stream.of(it.with());
            default -> Stream.empty();
        };
    }

    private Button giveUpButton(SectionId givenUp) {
        String title = titleOf(givenUp);
        return new Button(getTranslation("waiting.offer", title, givenUp.number()), click -> giveUpForTheSeat(givenUp));
    }

    private void giveUpForTheSeat(SectionId givenUp) {
        var request = new EnrollRequest(place.entry().bundle(), true, givenUp);
        actions.enrollActions().ask(Objects.requireNonNull(sections.get(first())), request, answer());
    }

    private EnrollCallback answer() {
        return new EnrollCallback(actions.changed(), refused -> {
            refusal.removeAll();
            refusal.add(actions.remedies().panel(refused, answer()));
        });
    }

    private Button leave() {
        String title = titleOf(first());
        var leave = new Button(getTranslation("waiting.leave"), click -> actions.enrollActions()
                .leave(first(), title, actions.changed()));
        leave.setAriaLabel(getTranslation("waiting.leave-label", title));
        return leave;
    }
}
