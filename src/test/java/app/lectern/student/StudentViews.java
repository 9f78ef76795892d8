package app.lectern.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.record.Bundle;
import app.lectern.frame.BrowserWindow;
import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the tests of the students' views share: a small school, people, and words for what one does in a browser. */
@SpringBootTest
public abstract class StudentViews extends SpringBrowserlessTest {

    @Autowired
    protected TestSchoolPeople people;

    @Autowired
    public MongoTemplate mongo;

    @Autowired
    public EnrollmentService enrollments;

    public School school;

    @BeforeEach
    protected void school() {
        people.nobody();
        school = new School(mongo);
        resize(1280);
    }

    protected UserId signInAsStudent() {
        Person student = people.student("ana@school.example");
        TestSchoolPeople.signIn(student);
        return student.userId();
    }

    protected void signInAsRegistrar() {
        TestSchoolPeople.signIn(people.registrar("office@school.example"));
    }

    protected void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        roundTrip();
    }

    /** The address, decoded. */
    protected String address() {
        var location = UI.getCurrent().getInternals().getActiveViewLocation();
        String query = location.getQueryParameters().getParameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
                .sorted()
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? location.getPath() : location.getPath() + "?" + query;
    }

    protected void resize(int width) {
        BrowserWindow.resize(width);
        runPendingSignalsTasks();
    }

    @SuppressWarnings("unchecked")
    protected Grid<Section> sectionGrid() {
        return find(Grid.class).single();
    }

    protected List<String> numbers() {
        Grid<Section> grid = sectionGrid();
        return Stream.iterate(0, row -> row + 1)
                .limit(test(grid).size())
                .map(row -> test(grid).getRow(row).id().number())
                .toList();
    }

    protected Set<String> shownColumns() {
        return sectionGrid().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .collect(Collectors.toSet());
    }

    protected String viewText() {
        return getCurrentView().getElement().getTextRecursively();
    }

    protected List<String> notifications() {
        return find(Notification.class).all().stream()
                .map(it -> find(Span.class, it).all().stream()
                        .findFirst()
                        .map(Span::getText)
                        .orElseGet(() -> test(it).getText()))
                .toList();
    }

    /** Clicks on the way in, be it a seat or the line. */
    protected void clickEnroll(Section section) {
        String name = section.displayTitle() + ", section " + section.id().number();
        click(it -> it.getAriaLabel()
                .filter(label -> label.equals("Enroll in " + name) || label.equals("Join the line for " + name))
                .isPresent());
    }

    /** Clicks on a button by what it says. */
    protected void press(String text) {
        click(it -> it.getText().equals(text));
    }

    /** Clicks on a button by what screen readers call it. */
    protected void pressLabelled(String label) {
        click(it -> it.getAriaLabel().filter(label::equals).isPresent());
    }

    private void click(Predicate<Button> which) {
        Stream.concat(
                        find(Button.class).all().stream(),
                        find(Grid.class).all().stream().flatMap(this::buttonsIn))
                .filter(which)
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
    }

    private Stream<Button> buttonsIn(Grid<?> grid) {
        List<? extends Grid.Column<?>> shown =
                grid.getColumns().stream().filter(Grid.Column::isVisible).toList();
        return IntStream.range(0, test(grid).size())
                .boxed()
                .flatMap(row -> IntStream.range(0, shown.size())
                        .filter(column -> shown.get(column).getRenderer() instanceof ComponentRenderer)
                        .mapToObj(column -> test(grid).getCellComponent(row, column)))
                .flatMap(cell ->
                        cell instanceof Button button ? Stream.of(button) : find(Button.class, cell).all().stream());
    }

    /** Somebody else, who takes seats before the one who is signed in. */
    protected UserId somebodyElse() {
        return people.student("ben@school.example").userId();
    }

    /** Waits until the view says something because it was told to look again. */
    protected void awaitText(String text) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(viewText()).contains(text);
        });
    }

    protected void awaitNoText(String text) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(viewText()).doesNotContain(text);
        });
    }

    protected String dialogText() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    protected EnrollOutcome enroll(UserId student, Section... sections) {
        var bundle = Bundle.of(Stream.of(sections).map(Section::id).toList());
        return SignedIn.asStudent(student, () -> enrollments.enroll(student, bundle));
    }

    protected List<String> held(UserId student) {
        return SignedIn.asStudent(student, () -> enrollments.heldBy(student, School.TERM)).stream()
                .map(it -> it.sectionId().number())
                .sorted()
                .toList();
    }
}
