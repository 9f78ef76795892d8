package app.lectern.registrar.ui.overrides;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.MomentFormatter;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.overrides.NoSuchOverride;
import app.lectern.enrollment.overrides.OverrideOffice;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.rules.ReasonFormatter;
import app.lectern.frame.Notifications;
import app.lectern.people.Account;
import app.lectern.people.PeopleService;
import app.lectern.people.Person;
import app.lectern.registrar.ui.entry.OfficeCard;
import app.lectern.registrar.ui.entry.OfficeGrid;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What students ask to be waived, the oldest first, to be granted or refused. */
@Route("registrar/overrides")
@Menu(title = "overrides.title", icon = "vaadin:key", order = 13)
@RolesAllowed("ADMIN")
class OverridesView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final OverrideOffice office;
    private final PeopleService people;
    private final CatalogService catalog;
    private final ReasonFormatter reasons;
    private final Clock clock;
    private final UserId registrar;
    private final Span count = new Span();
    private Map<TermId, ZoneId> zones = Map.of();
    private final OfficeGrid<OverrideRequest> grid = new OfficeGrid<>(getTranslation("overrides.title"), this::card);

    OverridesView(
            OverrideOffice office,
            PeopleService people,
            CatalogService catalog,
            ReasonFormatter reasons,
            Clock clock,
            AuthenticationContext authentication) {
        this.office = office;
        this.people = people;
        this.catalog = catalog;
        this.reasons = reasons;
        this.clock = clock;
        registrar =
                authentication.getAuthenticatedUser(Person.class).orElseThrow().userId();
        addColumns();
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        var head = new Div(new H1(getTranslation("overrides.title")), count);
        head.addClassName("page-head");
        getContent().addClassNames("page", "office-page");
        getContent().setSizeFull();
        getContent().add(head, grid);
        getContent().setFlexGrow(1, grid);
        grid.setSizeFull();
        grid.setEmptyStateComponent(nothingOpen());
        refresh();
    }

    private void addColumns() {
        grid.giveWay(grid.text(getTranslation("overrides.asked"), "10rem", this::asked));
        grid.text(getTranslation("overrides.student"), "8.5rem", OverrideRequest::student);
        grid.text(getTranslation("overrides.section"), "10rem", OverrideRequest::section)
                .setFlexGrow(1);
        grid.text(getTranslation("overrides.what"), "10.5rem", this::codes).setFlexGrow(1);
        grid.giveWay(grid.text(getTranslation("overrides.reason"), "11rem", OverrideRequest::reason)
                .setFlexGrow(2));
        grid.action("8rem", this::decideButton);
    }

    private Component nothingOpen() {
        var empty =
                new Div(new H2(getTranslation("overrides.none")), new Paragraph(getTranslation("overrides.none-hint")));
        empty.addClassName("empty-state");
        return empty;
    }

    private Component card(OverrideRequest request) {
        return new OfficeCard(asked(request), new Span(request.student()))
                .detail(request.section())
                .detail(codes(request))
                .detail(request.reason())
                .foot(decideButton(request));
    }

    private String asked(OverrideRequest request) {
        return MomentFormatter.of(
                request.override().askedAt(),
                zone(request.override().sectionId().term()),
                getLocale());
    }

    /** The school's, when the term is gone. */
    private ZoneId zone(TermId term) {
        return zones.getOrDefault(term, clock.getZone());
    }

    private String codes(OverrideRequest request) {
        String codes = request.codes().stream()
                .map(code -> getTranslation("code." + code.name()))
                .collect(joining(", "));
        return request.told().isEmpty() ? codes : getTranslation("overrides.what-told", codes, request.told());
    }

    private Button decideButton(OverrideRequest request) {
        var button = new Button(getTranslation("overrides.decide"), click -> new DecideDialog(
                        request,
                        (codes, answer) -> decide(
                                "overrides.granted",
                                request,
                                () -> office.grant(
                                        request.id(), request.version(), codes, answerOf(answer), registrar)),
                        answer -> decide(
                                "overrides.refused",
                                request,
                                () -> office.refuse(request.id(), request.version(), answerOf(answer), registrar)))
                .open());
        button.setAriaLabel(getTranslation("overrides.decide-title", request.student()));
        return button;
    }

    private static @Nullable String answerOf(String text) {
        return text.isEmpty() ? null : text;
    }

    private void decide(String done, OverrideRequest request, Runnable decision) {
        try {
            decision.run();
            Notifications.done(getTranslation(done, request.student()));
        } catch (ChangedMeanwhile changed) {
            Notifications.warn(getTranslation("overrides.changed"));
        } catch (ChangeRefused decided) {
            Notifications.warn(getTranslation(decided.key(), decided.details()));
        } catch (NoSuchOverride gone) {
            Notifications.warn(getTranslation("overrides.gone"));
        }
        refresh();
    }

    private void refresh() {
        List<RuleOverride> open = office.open();
        Set<SectionId> ids = open.stream().map(RuleOverride::sectionId).collect(toSet());
        Map<SectionId, Section> sections = catalog.sections(ids).stream().collect(toMap(Section::id, identity()));
        Map<UserId, Account> students =
                people.find(open.stream().map(RuleOverride::userId).collect(toSet()));
        zones = catalog.terms().stream().collect(toMap(Term::id, Term::zone));
        grid.setItems(open.stream()
                .map(it -> OverrideRequest.of(
                        it,
                        students.get(it.userId()),
                        sections.get(it.sectionId()),
                        reasons.of(it.about(), getLocale())))
                .toList());
        count.setText(getTranslation("overrides.count", open.size()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("overrides.title"));
    }
}
