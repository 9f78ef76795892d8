package app.lectern.registrar.ui.catalog;

import app.lectern.base.DayFormatter;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.CourseFilter;
import app.lectern.catalog.SectionFilter;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermState;
import app.lectern.catalog.office.TermCopies;
import app.lectern.catalog.office.TermEntry;
import app.lectern.catalog.office.TermOffice;
import app.lectern.frame.Confirmation;
import app.lectern.frame.Notifications;
import app.lectern.registrar.ui.entry.EntryDialog;
import app.lectern.registrar.ui.entry.Guide;
import app.lectern.registrar.ui.entry.OfficeCard;
import app.lectern.registrar.ui.entry.OfficeGrid;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** The school's terms, which the registrar creates and changes. */
@Route(CatalogNavigation.TERMS)
@Menu(title = "terms.title", icon = "vaadin:calendar", order = 10)
@RolesAllowed("ADMIN")
class TermsView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final CatalogService catalog;
    private final TermOffice office;
    private final TermCopies copies;
    private final TermStateButtons states;
    private final Button add = new Button(getTranslation("terms.new"), click -> create());
    private final OfficeGrid<Term> grid = new OfficeGrid<>(getTranslation("terms.title"), this::card);
    private final Div guide = new Div();

    TermsView(CatalogService catalog, TermOffice office, TermCopies copies, Clock clock) {
        this.catalog = catalog;
        this.office = office;
        this.copies = copies;
        states = new TermStateButtons(catalog, office, clock, this::refresh);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addColumns();
        grid.setAllRowsVisible(true);
        var head = new Div(new H1(getTranslation("terms.title")), add);
        head.addClassNames("page-head", "office-head");
        guide.addClassName("office-guide");
        getContent().addClassNames("page", "office-page");
        getContent().add(head, guide, grid);
        refresh();
    }

    private void addColumns() {
        grid.text(getTranslation("term.name"), "9rem", Term::name).setFlexGrow(1);
        grid.text(getTranslation("term.id"), "6.5rem", term -> term.id().value());
        var starts = grid.text(getTranslation("term.starts"), "8rem", term -> day(term.starts()));
        grid.text(getTranslation("term.ends"), "8rem", term -> day(term.ends()));
        grid.text(getTranslation("term.addDeadline"), "9.5rem", term -> day(term.addDeadline()));
        var drop = grid.text(getTranslation("term.dropDeadline"), "9rem", term -> day(term.dropDeadline()));
        grid.text(getTranslation("term.state"), "7rem", this::state);
        grid.giveWay(grid.number(getTranslation("term.creditLimit"), "7rem", Term::creditLimit));
        grid.giveWay(starts);
        grid.giveWay(drop);
        grid.action("16.5rem", this::actions);
    }

    private String state(Term term) {
        return getTranslation("term.state." + term.state().name());
    }

    private Div actions(Term term) {
        var actions = new Div();
        actions.addClassName("office-actions");
        if (!term.isArchived()) {
            actions.add(editButton(term));
        }
        actions.add(copyButton(term));
        states.next(term).ifPresent(actions::add);
        return actions;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DayFormatter.of(day, UI.getCurrent().getLocale());
    }

    private void refresh() {
        List<Term> terms = catalog.terms();
        grid.setItems(terms);
        grid.setVisible(!terms.isEmpty());
        add.setVisible(!terms.isEmpty());
        guide.removeAll();
        if (terms.isEmpty()) {
            guide.add(new Guide("terms.none", "terms.first-text", firstTerm()));
        } else if (hasNoCourse()) {
            guide.add(new Guide(
                    "courses.none-yet",
                    "courses.first-text",
                    CatalogNavigation.coursesLink(getTranslation("courses.first"))));
        }
    }

    private Button firstTerm() {
        var button = new Button(getTranslation("terms.first"), click -> create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private boolean hasNoCourse() {
        return catalog.courses(new CourseFilter(null, "", null, false), PageRequest.of(0, 1))
                .isEmpty();
    }

    private Component card(Term term) {
        var card = new OfficeCard(term.id().value() + " · " + state(term), new Span(term.name()))
                .detail(getTranslation("term.days", day(term.starts()), day(term.ends())))
                .detail(getTranslation(
                        "term.card-rules", term.creditLimit(), term.zone().getId()));
        if (term.addDeadline() != null) {
            card.detail(getTranslation("term.add-until", day(term.addDeadline())));
        }
        if (term.dropDeadline() != null) {
            card.detail(getTranslation("term.drop-until", day(term.dropDeadline())));
        }
        if (term.withdrawDeadline() != null) {
            card.detail(getTranslation("term.withdraw-until", day(term.withdrawDeadline())));
        }
        if (!term.windows().isEmpty()) {
            card.detail(getTranslation("term.windows", term.windows().size()));
        }
        return card.foot(actions(term));
    }

    private Button editButton(Term term) {
        var button = new Button(getTranslation("entry.edit"), click -> edit(term));
        button.setAriaLabel(getTranslation("entry.edit-label", term.name()));
        return button;
    }

    private Button copyButton(Term term) {
        var button = new Button(getTranslation("term.copy"), click -> copy(term));
        button.setAriaLabel(getTranslation("term.copy.label", term.name()));
        return button;
    }

    private void copy(Term source) {
        var form = new TermCopyForm(office, catalog, copies, source);
        new EntryDialog<>(getTranslation("term.copy.label", source.name()), form, this::copied).open();
    }

    private void copied(TermEntry entry) {
        Notifications.done(getTranslation("term.copied", entry.name(), catalog.count(SectionFilter.all(entry.id()))));
        refresh();
    }

    private void create() {
        var form = new TermForm(office, catalog).blank();
        new EntryDialog<>(getTranslation("terms.new"), form, this::saved).open();
    }

    private void edit(Term listed) {
        catalog.term(listed.id()).ifPresentOrElse(this::open, this::refresh);
    }

    private void open(Term term) {
        var form = new TermForm(office, catalog);
        form.open(term);
        var dialog = new EntryDialog<>(getTranslation("entry.edit-label", term.name()), form, this::saved);
        dialog.offerToDelete(
                whetherToDelete(term, dialog),
                () -> form.opened().ifPresent(this::delete),
                () -> told("entry.deleted", term.name()));
        if (!term.isDraft()) {
            dialog.offer(getTranslation("term.unpublish"), () -> states.bring(term, TermState.DRAFT));
        }
        dialog.open();
    }

    private Confirmation whetherToDelete(Term term, Component speaker) {
        long sections = catalog.count(SectionFilter.all(term.id()));
        return sections > 0 && term.isDraft()
                ? new Confirmation(
                        getTranslation("entry.delete.title", term.name()),
                        getTranslation("term.delete.sections", sections),
                        getTranslation("entry.delete"),
                        getTranslation("entry.delete.no"))
                : Confirmation.whetherToDelete(term.name(), speaker);
    }

    private void delete(Term term) {
        if (term.isDraft()) {
            office.deleteDraft(term);
        } else {
            office.delete(term);
        }
    }

    private void saved(TermEntry entry) {
        told("entry.saved", entry.name());
    }

    private void told(String key, String name) {
        Notifications.done(getTranslation(key, name));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("terms.title"));
    }
}
