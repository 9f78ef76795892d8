package app.lectern.student;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.ReasonWords;
import app.lectern.enrollment.SectionStanding;
import app.lectern.enrollment.WaitingPlace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One thing that a student waits for: where in line, by which rule, and why somebody else went first. */
class MyWaiting extends Div {

    private final WaitingPlace place;
    private final Map<SectionId, Section> sections;
    private final ReasonWords reasons;

    /** @param sections those that are waited for, or given up if the student gets in */
    MyWaiting(
            WaitingPlace place,
            Map<SectionId, Section> sections,
            ReasonWords reasons,
            Enrolling enrolling,
            Runnable changed) {
        this.place = place;
        this.sections = sections;
        this.reasons = reasons;
        addClassName("waiting-card");
        var facts = new Div(title(), position(), new Span(getTranslation(rule())));
        facts.addClassName("section-facts");
        addExchange(facts);
        addPassedOver(facts);
        add(facts, leave(enrolling, changed));
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
                .map(SectionStanding::sectionId)
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
        if (place.entry().ifPromotedDrop() != null) {
            SectionId given = Objects.requireNonNull(place.entry().ifPromotedDrop());
            facts.add(new Span(getTranslation("waiting.drops", titleOf(given), given.number())));
        }
    }

    private void addPassedOver(Div facts) {
        if (!place.entry().passedOver().isEmpty()) {
            var why = new Span(getTranslation(
                    "waiting.passed-over",
                    reasons.of(place.entry().passedOver(), UI.getCurrent().getLocale())));
            why.addClassName("passed-over");
            facts.add(why);
        }
    }

    private Button leave(Enrolling enrolling, Runnable changed) {
        String title = titleOf(first());
        var leave = new Button(getTranslation("waiting.leave"), click -> enrolling.leave(first(), title, changed));
        leave.setAriaLabel(getTranslation("waiting.leave-label", title));
        return leave;
    }
}
