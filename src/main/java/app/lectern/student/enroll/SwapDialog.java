package app.lectern.student.enroll;

import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.catalog.SectionStatus;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.frame.Buttons;
import app.lectern.frame.SearchField;
import app.lectern.student.MyCourse;
import app.lectern.student.SectionFormatter;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.PageRequest;

/** Exchanges a section for another of the same course, or for another course; the old seat is kept until that is done. */
class SwapDialog extends Dialog {

    private static final int MOST = 8;

    private final MyCourse course;
    private final Set<SectionId> held;
    private final CatalogService catalog;
    private final EnrollActions enrollActions;
    private final Remedies remedies;
    private final Runnable changed;
    private final SearchField search = new SearchField(getTranslation("filter.search-hint"));
    private final RadioButtonGroup<Section> choice = new RadioButtonGroup<>();
    private final Paragraph found = new Paragraph();
    private final Div refusal = new Div();

    /** @param held all that the student has in the term, which is no use to swap for */
    SwapDialog(
            MyCourse course,
            Set<SectionId> held,
            CatalogService catalog,
            EnrollActions enrollActions,
            Remedies remedies,
            Runnable changed) {
        this.course = course;
        this.held = held;
        this.catalog = catalog;
        this.enrollActions = enrollActions;
        this.remedies = remedies;
        this.changed = changed;
        setHeaderTitle(getTranslation("swap.title", course.title()));
        setWidth("36rem");
        configure();
        add(new Paragraph(getTranslation("swap.text", course.title())), search, found, choice, refusal);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), swapButton());
        offer();
    }

    private void configure() {
        search.setLabel(getTranslation("swap.search"));
        search.setWidthFull();
        search.addValueChangeListener(event -> offer());
        found.getElement().setAttribute("aria-live", "polite");
        choice.setRenderer(new ComponentRenderer<>(this::describe));
        choice.addClassName("swap-choice");
        choice.addValueChangeListener(event -> choice.setInvalid(false));
    }

    private void offer() {
        refusal.removeAll();
        boolean same = search.getValue().isBlank();
        List<Section> sections = same ? ofTheSameCourse() : matching(search.getValue());
        choice.setLabel(getTranslation(same ? "swap.same" : "swap.others"));
        choice.setItems(sections);
        choice.setVisible(!sections.isEmpty());
        found.setText(sections.isEmpty() ? getTranslation(same ? "swap.none-same" : "courses.nothing") : "");
    }

    private List<Section> ofTheSameCourse() {
        return catalog.sectionsOf(course.term(), course.main().courseId()).stream()
                .filter(this::takesThePlaceOfAPart)
                .filter(this::canBeChosen)
                .toList();
    }

    /** Another lecture, or another part that goes with the lecture that stays. */
    private boolean takesThePlaceOfAPart(Section section) {
        return course.parts().stream().anyMatch(it -> it.component() == section.component())
                && (section.belongsTo() == null || course.has(section.belongsTo()));
    }

    private List<Section> matching(String words) {
        var filter = SectionFilter.all(course.term()).withSearch(words).withStatus(SectionStatus.OPEN);
        return catalog.sections(filter, PageRequest.of(0, MOST)).stream()
                .filter(this::canBeChosen)
                .toList();
    }

    private boolean canBeChosen(Section section) {
        return section.status() == SectionStatus.OPEN && !held.contains(section.id());
    }

    private Div describe(Section section) {
        String part = section.component() == Component.LECTURE
                ? ""
                : " · " + getTranslation("component." + section.component().name());
        var title = new Span(section.displayTitle() + " · " + section.courseId() + part);
        return new Div(title, SectionFormatter.choice(section, this));
    }

    private Button swapButton() {
        var swap = Buttons.once(getTranslation("swap.button"), this::swap);
        swap.addThemeVariants(ButtonVariant.PRIMARY);
        return swap;
    }

    private void swap() {
        choice.getOptionalValue().ifPresentOrElse(this::swapFor, () -> {
            choice.setErrorMessage(getTranslation("swap.choose"));
            choice.setInvalid(true);
        });
    }

    private void swapFor(Section section) {
        enrollActions.ask(section, new EnrollRequest(Bundle.of(section.id()), false, givenUp(section)), answer());
    }

    /** The part that the other one takes the place of. */
    private SectionId givenUp(Section section) {
        return course.parts().stream()
                .filter(it -> it.courseId().equals(section.courseId()) && it.component() == section.component())
                .findFirst()
                .orElseGet(course::main)
                .sectionId();
    }

    private EnrollCallback answer() {
        return new EnrollCallback(
                () -> {
                    close();
                    changed.run();
                },
                refused -> {
                    refusal.removeAll();
                    refusal.add(remedies.panel(refused, answer()));
                });
    }
}
