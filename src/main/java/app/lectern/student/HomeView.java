package app.lectern.student;

import app.lectern.base.Texts;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Opening;
import app.lectern.catalog.SectionFilter;
import app.lectern.catalog.Term;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.frame.ChosenTerm;
import app.lectern.frame.EnterKey;
import app.lectern.people.Person;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells a visitor what this is, and a student what they have and what is open. */
@Route("")
@RouteAlias("index")
@RouteAlias("home")
@Menu(title = "nav.home", icon = "vaadin:home", order = 0)
@AnonymousAllowed
class HomeView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final CatalogService catalog;
    private final Viewer viewer;
    private final MyTerms terms;
    private final EnrollmentService enrollments;
    private final Texts texts;
    private final Clock clock;

    HomeView(
            CatalogService catalog,
            EnrollmentService enrollments,
            Viewer viewer,
            MyTerms terms,
            ChosenTerm chosen,
            Texts texts,
            Clock clock) {
        this.catalog = catalog;
        this.viewer = viewer;
        this.terms = terms;
        this.enrollments = enrollments;
        this.texts = texts;
        this.clock = clock;
        getContent().addClassNames("page", "home-page");
        getContent().add(hero());
        chosen.get().ifPresentOrElse(this::addTerm, this::addFirstStep);
        if (viewer.isVisitor()) {
            getContent().add(promises());
        }
    }

    private void addTerm(Term term) {
        if (viewer.id().isPresent()) {
            getContent().add(myCourses(term));
        }
        getContent().add(seats(term));
    }

    private void addFirstStep() {
        if (viewer.isRegistrar()) {
            getContent()
                    .add(part(
                            getTranslation("home.set-up"),
                            new Paragraph(getTranslation("home.set-up-text")),
                            link(StudentNavigation.OFFICE_TERMS, "terms.first")));
        }
    }

    private Component hero() {
        String greeting = viewer.person()
                .map(Person::firstName)
                .map(name -> getTranslation("home.greeting", name))
                .orElseGet(() -> getTranslation("home.title"));
        var hero = new Div(new H1(greeting), new Paragraph(getTranslation("home.lead")), search());
        hero.addClassName("hero");
        return hero;
    }

    private Component search() {
        var words = new TextField();
        words.setAriaLabel(getTranslation("home.search"));
        words.setPlaceholder(getTranslation("filter.search-hint"));
        words.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        var find = new Button(getTranslation("home.find"), event -> find(words.getValue()));
        find.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(find, words);
        var search = new Div(words, find);
        search.addClassName("hero-search");
        return search;
    }

    private static void find(String words) {
        UI.getCurrent().navigate("courses", words.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", words));
    }

    private Component myCourses(Term term) {
        List<MyCourse> mine = terms.courses(term.id());
        var cards = new Div();
        cards.addClassName("cards");
        mine.forEach(course -> cards.add(card(course)));
        if (mine.isEmpty()) {
            cards.add(new Paragraph(getTranslation("enrollment.none")));
        }
        return part(getTranslation("home.mine", term.name()), cards, link("enrollment", "home.mine-all"));
    }

    private Component card(MyCourse course) {
        String when = course.meets(UI.getCurrent().getLocale());
        var card = new Div(
                new Span(course.id()),
                StudentNavigation.courseLink(course.title(), course.main().courseId(), course.term()),
                new Span(when.isEmpty() ? getTranslation("section.no-meetings") : when));
        card.addClassName("home-card");
        return card;
    }

    private Component seats(Term term) {
        Instant now = clock.instant();
        Opening opening = viewer.id().map(it -> enrollments.openingOf(it, term)).orElseGet(() -> term.opening(now));
        return switch (opening) {
            case Opening.Open() -> seatsLeft(getTranslation("home.open", term.name()), term);
            case Opening.Opens(Instant at) ->
                seatsLeft(
                        getTranslation(
                                "home.opens",
                                term.name(),
                                OpeningFormatter.of(at.atZone(term.zone()), now, texts, getLocale())),
                        term);
            case Opening.Closed() ->
                part(
                        getTranslation("home.closed", term.name()),
                        StudentNavigation.coursesLink(getTranslation("home.closed-all"), term.id()));
        };
    }

    private Component seatsLeft(String heading, Term term) {
        long all = catalog.count(SectionFilter.all(term.id()));
        long open = catalog.count(SectionFilter.open(term.id()));
        return part(
                heading,
                new Paragraph(getTranslation("home.open-count", open, all)),
                link("courses/" + term.id() + "?open=true", "home.open-all"));
    }

    private Component promises() {
        var promises = new Div(
                promise("home.promise-seat", "home.promise-seat-text"),
                promise("home.promise-reasons", "home.promise-reasons-text"),
                promise("home.promise-kept", "home.promise-kept-text"));
        promises.addClassName("cards");
        return promises;
    }

    private Component promise(String title, String text) {
        var promise = new Div(new H2(getTranslation(title)), new Paragraph(getTranslation(text)));
        promise.addClassName("home-card");
        return promise;
    }

    private Component part(String heading, Component... content) {
        var part = new Div(new H2(heading));
        part.add(content);
        part.addClassName("home-part");
        return part;
    }

    private Anchor link(String path, String key) {
        return new Anchor(path, getTranslation(key));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.name");
    }
}
