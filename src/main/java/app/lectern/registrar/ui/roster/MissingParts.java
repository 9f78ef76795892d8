package app.lectern.registrar.ui.roster;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import app.lectern.base.SectionId;
import app.lectern.catalog.MeetingFormatter;
import app.lectern.catalog.Section;
import app.lectern.enrollment.rules.Objection;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks for what must be taken together with a section: one choice for each part, or other course, that is missing. */
class MissingParts extends Div {

    private final Function<Collection<SectionId>, List<Section>> sections;
    private final Map<Set<SectionId>, Choice> choices = new LinkedHashMap<>();
    private int round;

    /** @param sections finds sections in the catalog */
    MissingParts(Function<Collection<SectionId>, List<Section>> sections) {
        this.sections = sections;
        addClassName("missing-parts");
    }

    /**
     * What is asked for by a field.
     *
     * @param round how often it was asked before
     */
    private record Choice(int round, Select<Section> field) {}

    /** Asks for all that these objections say is missing, besides what was asked for before. */
    void askFor(List<Objection> objections) {
        round++;
        objections.forEach(objection -> {
            switch (objection) {
                case Objection.ComponentMissing it ->
                    ask(
                            getTranslation(
                                    "choose.title",
                                    getTranslation("component." + it.component().name())),
                            it.choices());
                case Objection.CorequisiteMissing it ->
                    ask(getTranslation("choose.course", it.course().value()), it.choices());
                default -> {}
            }
        });
    }

    private void ask(String label, List<SectionId> ids) {
        choices.computeIfAbsent(Set.copyOf(ids), some -> {
            var choice = new Select<Section>();
            choice.setLabel(label);
            choice.setItems(sections.apply(ids));
            choice.setItemLabelGenerator(this::describe);
            choice.setRequiredIndicatorVisible(true);
            choice.setWidthFull();
            int asked = round;
            choice.addValueChangeListener(event -> forgetAfter(asked));
            add(choice);
            return new Choice(asked, choice);
        });
    }

    /** What was asked for later may only be missing because of what was chosen before. */
    private void forgetAfter(int asked) {
        fields().filter(it -> it.round() > asked).toList().forEach(it -> remove(it.field()));
        choices.values().removeIf(it -> it.round() > asked);
    }

    private Stream<Choice> fields() {
        return choices.values().stream();
    }

    private String describe(Section section) {
        String seats = section.seatsLeft() > 0
                ? getTranslation("section.seats-left", section.seatsLeft(), section.capacity())
                : getTranslation("section.full");
        return Stream.of(
                        getTranslation("section.number", section.id().number()),
                        MeetingFormatter.of(section.meetings(), UI.getCurrent().getLocale()),
                        seats)
                .filter(it -> !it.isEmpty())
                .collect(joining(" · "));
    }

    /** Forgets all that was asked for. */
    void clear() {
        choices.clear();
        removeAll();
    }

    /** Whether something is chosen wherever there is a choice; where not, it says so. */
    boolean check() {
        fields().map(Choice::field).forEach(it -> {
            it.setInvalid(it.isEmpty());
            it.setErrorMessage(getTranslation("entry.missing"));
        });
        return fields().map(Choice::field).noneMatch(Select::isEmpty);
    }

    /** What is chosen. */
    Set<SectionId> chosen() {
        return fields().map(it -> it.field().getValue().id()).collect(toCollection(LinkedHashSet::new));
    }
}
