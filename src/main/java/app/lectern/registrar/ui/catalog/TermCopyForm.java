package app.lectern.registrar.ui.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.TermCopies;
import app.lectern.catalog.office.TermCopyPlan;
import app.lectern.catalog.office.TermEntry;
import app.lectern.catalog.office.TermOffice;
import app.lectern.catalog.office.TermShift;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;

/** What the registrar says of a term that is to have the sections of another one, and what comes of it. */
class TermCopyForm extends TermForm {

    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int NAMED = 3;

    private final TermCopies copies;
    private final Term source;
    private final Paragraph preview = new Paragraph();
    private TermShift shift;

    TermCopyForm(TermOffice office, CatalogService catalog, TermCopies copies, Term source) {
        super(office, catalog);
        this.copies = copies;
        this.source = source;
        shift = new TermShift(source.starts(), source.starts().plusWeeks(WEEKS_OF_A_YEAR));
        preview.getElement().setAttribute("role", "status");
        getContent().addComponentAsFirst(preview);
        begin(source, shift);
        show(shift.to(), shift.of(source.ends()));
        whenDaysChange(this::follow);
    }

    private void follow(LocalDate starts, LocalDate ends) {
        if (starts.equals(shift.to())) {
            show(starts, ends);
            return;
        }
        var before = shift;
        shift = new TermShift(source.starts(), starts);
        show(starts, ends);
        propose(source, before, shift);
    }

    private void show(LocalDate starts, LocalDate ends) {
        preview.setText(words(copies.plan(source, starts, ends)));
    }

    private String words(TermCopyPlan plan) {
        var words = new StringBuilder(getTranslation("term.copy.sections", plan.sections()));
        if (plan.leftBehind() > 0) {
            words.append(' ').append(getTranslation("term.copy.left-behind", plan.leftBehind()));
        }
        if (!plan.cut().isEmpty()) {
            String some =
                    plan.cut().stream().limit(NAMED).map(SectionId::number).collect(joining(", "));
            words.append(' ').append(getTranslation("term.copy.cut", plan.cut().size(), some));
        }
        return words.toString();
    }

    @Override
    protected void create(TermEntry entry) {
        copies.copy(source, entry);
    }
}
