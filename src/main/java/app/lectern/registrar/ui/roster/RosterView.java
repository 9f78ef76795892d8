package app.lectern.registrar.ui.roster;

import static app.lectern.registrar.ui.roster.RosterFormatter.text;

import app.lectern.base.DayFormatter;
import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrollmentStatus.Status;
import app.lectern.enrollment.record.NotEnrolled;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.DropClosed;
import app.lectern.enrollment.rules.Objection;
import app.lectern.frame.Confirmation;
import app.lectern.frame.Notifications;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;

/** Who sits in a section, who waits and who left; the registrar puts students in and takes them out. */
@Route(RosterNavigation.ROSTER)
@RolesAllowed("ADMIN")
class RosterView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final CatalogService catalog;
    private final RosterDesk desk;
    private final Span count = new Span();
    private String title = "";

    RosterView(CatalogService catalog, RosterDesk desk) {
        this.catalog = catalog;
        this.desk = desk;
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        getContent().addClassNames("page", "office-page");
        getContent().setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Section section = event.getRouteParameters()
                .get(RosterNavigation.SECTION)
                .flatMap(SectionId::parse)
                .flatMap(catalog::section)
                .orElseThrow(NotFoundException::new);
        Term term = catalog.term(section.term()).orElseThrow(NotFoundException::new);
        title = text("roster.of", section.displayTitle(), section.id().number());
        show(section, term, RosterFilter.from(event.getLocation().getQueryParameters()));
    }

    private void show(Section section, Term term, RosterFilter filter) {
        var filters = new RosterFilters(wanted -> RosterNavigation.toRoster(section.id(), wanted));
        filters.show(filter);
        var words = new RosterFormatter(section, term.zone(), desk.reasons());
        var grid = new RosterGrid(words, row -> confirmDrop(section, term, filter, row));
        List<RosterRow> all = desk.rows(section.id());
        grid.show(all.stream().filter(filter::shows).toList());
        count.setText(counted(section, all));
        var found = new Div(filters, count);
        found.addClassName("office-search");
        getContent().removeAll();
        getContent().add(head(section, term, filter), found, grid);
        getContent().setFlexGrow(1, grid);
    }

    private static String counted(Section section, List<RosterRow> all) {
        return text(
                "roster.count",
                of(all, Status.ENROLLED),
                section.capacity(),
                of(all, Status.WAITLISTED),
                of(all, Status.DROPPED) + of(all, Status.WITHDRAWN));
    }

    private static long of(List<RosterRow> all, Status status) {
        return all.stream().filter(it -> it.status() == status).count();
    }

    private Component head(Section section, Term term, RosterFilter filter) {
        var course = RosterNavigation.courseLink(section.courseId().value(), section);
        var subtitle = new Div(new Span(term.name()), course);
        subtitle.addClassName("roster-subtitle");
        var add = new Button(text("roster.put-in-button"), click -> putIn(section, term, filter));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new Div(new H1(title), subtitle), download(section.id()), add);
        head.addClassNames("page-head", "office-head");
        return head;
    }

    private Anchor download(SectionId section) {
        var link = new Anchor((DownloadHandler) event -> write(section, event), text("courses.download"));
        link.addClassName("download-link");
        return link;
    }

    private void write(SectionId section, DownloadEvent event) throws IOException {
        event.setFileName(section + "-roster.csv");
        event.setContentType("text/csv; charset=UTF-8");
        RosterSheet.write(desk.rows(section), event.getOutputStream());
    }

    private void putIn(Section section, Term term, RosterFilter filter) {
        new PutInDialog(section, desk, (chosen, others) -> {
                    var bundle = Bundle.of(section.id()).with(others);
                    List<Objection> objections = desk.putIn(chosen.userId(), bundle);
                    if (objections.isEmpty()) {
                        Notifications.done(text("roster.put-in-done", chosen.fullName()));
                        show(section, term, filter);
                    }
                    return objections;
                })
                .open();
    }

    private void confirmDrop(Section section, Term term, RosterFilter filter, RosterRow row) {
        boolean sits = row.isEnrolled();
        new Confirmation(
                        text(sits ? "roster.drop-title" : "roster.remove-title", row.fullName()),
                        text(sits ? "roster.drop-text" : "roster.remove-text"),
                        text(sits ? "roster.drop" : "roster.remove"),
                        text("dialog.cancel"))
                .ask(() -> drop(section, term, filter, row));
    }

    private void drop(Section section, Term term, RosterFilter filter, RosterRow row) {
        try {
            desk.takeOut(row, section.id());
            Notifications.done(text("roster.dropped", row.fullName()));
        } catch (PromotedMeanwhile meanwhile) {
            Notifications.warn(text("roster.won", row.fullName()));
        } catch (NotEnrolled gone) {
            Notifications.warn(text("roster.gone", row.fullName()));
        } catch (TooBusy busy) {
            Notifications.warn(text("enroll.busy"));
        } catch (DropClosed closed) {
            String day = DayFormatter.of(closed.lastDay(), getLocale());
            Notifications.warn(text("drop.closed", closed.term(), day));
        }
        show(section, term, filter);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
