package app.lectern.student.courses;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.frame.ChosenTerm;
import app.lectern.frame.InTerm;
import app.lectern.student.MyRequests;
import app.lectern.student.MyTerm;
import app.lectern.student.StudentNavigation;
import app.lectern.student.Viewer;
import app.lectern.student.enroll.DropActions;
import app.lectern.student.enroll.EnrollActions;
import app.lectern.student.enroll.Remedies;
import app.lectern.student.live.LiveView;
import app.lectern.student.live.LiveViews;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One course: what it is about, what it needs, and its sections in a term. */
@Route("course/:courseID")
@AnonymousAllowed
public class CourseView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle, InTerm {

    private final CatalogService catalog;
    private final Viewer viewer;
    private final EnrollActions enrollActions;
    private final DropActions dropActions;
    private final Remedies remedies;
    private final LiveView live;
    private final PrerequisiteFormatter prerequisiteWords;
    private final ChosenTerm chosen;
    private final H1 title = new H1();
    private final List<SectionPanel> panels = new ArrayList<>();
    private MyTerm mine = MyTerm.NOTHING;
    private MyRequests requests = MyRequests.NONE;
    private @Nullable Term shown;
    private @Nullable Course course;
    private @Nullable SectionId outcome;

    CourseView(
            CatalogService catalog,
            Viewer viewer,
            EnrollActions enrollActions,
            DropActions dropActions,
            Remedies remedies,
            LiveViews lives,
            PrerequisiteFormatter prerequisiteWords,
            ChosenTerm chosen) {
        this.catalog = catalog;
        this.viewer = viewer;
        this.enrollActions = enrollActions;
        this.dropActions = dropActions;
        this.remedies = remedies;
        this.prerequisiteWords = prerequisiteWords;
        this.chosen = chosen;
        live = LiveView.of(this, lives, this::lookAgain, counted -> panels.forEach(panel -> update(panel, counted)));
        getContent().addClassNames("page", "course-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Course course = event.getRouteParameters()
                .get(StudentNavigation.COURSE)
                .flatMap(CourseId::parse)
                .flatMap(catalog::course)
                .orElseThrow(NotFoundException::new);
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<Term> term =
                chosen.orNamed(query.getSingleParameter(StudentNavigation.TERM)).or(chosen::get);
        Optional<SectionId> wanted =
                query.getSingleParameter(StudentNavigation.ENROLL).flatMap(SectionId::parse);
        show(term.map(course::in).orElse(course), term, wanted);
    }

    @Override
    public void goTo(TermId other) {
        if (course != null) {
            StudentNavigation.toCourse(course.courseId(), other);
        }
    }

    private void show(Course course, Optional<Term> term, Optional<SectionId> wanted) {
        title.setText(course.title());
        this.course = course;
        this.shown = term.orElse(null);
        panels.clear();
        live.shows(Set.of());
        getContent().removeAll();
        getContent().add(new Div(title, subtitle(course)), new Paragraph(description(course)));
        requirements(course).forEach(getContent()::add);
        term.ifPresent(shown -> {
            List<Section> sections = catalog.sectionsOf(shown.id(), course.courseId());
            look(shown);
            live.shows(viewer.whoseIn(shown.id()));
            wanted.flatMap(it -> offered(sections, it))
                    .ifPresent(it -> getContent().add(offer(shown, it)));
            getContent().add(sectionsHead(course, shown), sections(course, shown, sections));
        });
        showOutcome();
    }

    /** Whoever has just done something goes on from what came of it. */
    private void showOutcome() {
        panels.stream().filter(it -> it.sectionId().equals(outcome)).findFirst().ifPresent(SectionPanel::focus);
        outcome = null;
    }

    private Span subtitle(Course course) {
        var subtitle =
                new Span(getTranslation("course.subtitle", course.courseId().value(), course.credits()));
        subtitle.addClassName("subtitle");
        return subtitle;
    }

    private String description(Course course) {
        return course.description().isBlank() ? getTranslation("course.no-description") : course.description();
    }

    private List<Component> requirements(Course course) {
        var facts = new Div();
        facts.addClassName("requirements");
        if (course.prerequisites() != null) {
            String words =
                    prerequisiteWords.of(course.prerequisites(), UI.getCurrent().getLocale());
            facts.add(new Paragraph(getTranslation("course.prerequisites", words)));
        }
        if (!course.corequisites().isEmpty()) {
            String courses =
                    course.corequisites().stream().sorted().map(CourseId::value).collect(Collectors.joining(", "));
            facts.add(new Paragraph(getTranslation("course.corequisites", courses)));
        }
        return facts.getComponentCount() == 0 ? List.of() : List.of(facts);
    }

    private Optional<Section> offered(List<Section> sections, SectionId wanted) {
        return sections.stream().filter(it -> it.id().equals(wanted)).findFirst();
    }

    /** The click that a visitor made before signing in, offered again. */
    private Component offer(Term term, Section section) {
        var words = new H2(getTranslation(
                "course.offer", section.displayTitle(), section.id().number()));
        var offer = new Div(words, panel(term, section));
        offer.addClassName("offer");
        return offer;
    }

    private Component sectionsHead(Course course, Term shown) {
        var head = new Div(new H2(getTranslation("course.sections", shown.name())));
        if (viewer.isRegistrar()) {
            head.add(StudentNavigation.officeLink(getTranslation("course.in-office"), course.courseId(), shown.id()));
        }
        head.addClassName("page-head");
        return head;
    }

    private Component sections(Course course, Term term, List<Section> sections) {
        if (sections.isEmpty()) {
            return new Paragraph(getTranslation("course.no-sections", course.title(), term.name()));
        }
        var list = new Div();
        list.addClassName("sections");
        BundleOrder.of(sections).forEach(section -> list.add(panel(term, section)));
        return list;
    }

    private SectionPanel panel(Term term, Section section) {
        var panel = new SectionPanel(
                section, term, viewer, mine, requests, enrollActions, dropActions, remedies, () -> goOnFrom(section));
        panels.add(panel);
        return panel;
    }

    /** What is taken back from another page changes nothing here. */
    private void goOnFrom(Section section) {
        if (isAttached()) {
            outcome = section.id();
            StudentNavigation.toCourse(section.courseId(), section.term());
        }
    }

    private void look(Term term) {
        mine = viewer.in(term.id());
        requests = viewer.requests(term.id());
        mine.kept().values().stream()
                .map(DroppedSection::heldUntil)
                .filter(Objects::nonNull)
                .forEach(live::lookAgainAt);
    }

    private void lookAgain() {
        if (shown != null && course != null) {
            look(shown);
            List<Section> now = catalog.sectionsOf(shown.id(), course.courseId());
            panels.forEach(panel -> update(panel, now));
        }
    }

    private void update(SectionPanel panel, List<Section> now) {
        now.stream()
                .filter(it -> it.id().equals(panel.sectionId()))
                .findFirst()
                .ifPresent(it -> panel.show(it, mine, requests));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title.getText());
    }
}
