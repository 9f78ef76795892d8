package app.lectern.registrar.ui.catalog;

import app.lectern.base.TermId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Term;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which term on a course is to be so; hidden where there is nothing to choose. */
class EditionField extends CustomField<TermId> {

    private final Select<Term> term = new Select<>();
    private List<Term> offered = List.of();

    EditionField() {
        term.setLabel(getTranslation("course.from"));
        term.setItemLabelGenerator(this::words);
        term.setWidthFull();
        add(term);
        setVisible(false);
    }

    /**
     * Offers the terms in which an edition holds.
     *
     * @param whole the course with all its editions
     * @param shown the course as the edition says
     * @param terms all terms
     */
    void offer(Course whole, Course shown, List<Term> terms) {
        offered = terms.stream()
                .filter(it -> whole.in(it).edition().equals(shown.edition()))
                .sorted(Comparator.comparing(Term::start))
                .toList();
        term.setItems(offered);
        setVisible(terms.size() > 1);
        term.setHelperText(next(whole, terms)
                .map(it -> getTranslation("course.from.until", it.name()))
                .orElseGet(() -> getTranslation("course.from.help")));
    }

    /** The term from which on the next edition holds. */
    private Optional<Term> next(Course whole, List<Term> terms) {
        return terms.stream()
                .sorted(Comparator.comparing(Term::start))
                .filter(it -> !offered.isEmpty()
                        && it.start().compareTo(offered.getLast().start()) > 0)
                .findFirst();
    }

    private String words(Term from) {
        return getTranslation(from.equals(offered.getFirst()) ? "course.from.first" : "course.from.on", from.name());
    }

    /** The term that is chosen. */
    Optional<Term> chosen() {
        return Optional.ofNullable(term.getValue());
    }

    @Override
    protected @Nullable TermId generateModelValue() {
        return chosen().map(Term::id).orElse(null);
    }

    @Override
    protected void setPresentationValue(@Nullable TermId from) {
        term.setValue(
                offered.stream().filter(it -> it.id().equals(from)).findFirst().orElse(null));
    }
}
