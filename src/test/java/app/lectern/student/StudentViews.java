package app.lectern.student;

import app.lectern.accounts.People;
import app.lectern.accounts.Person;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.base.ui.BrowserWindow;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollOutcome;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the tests of the students' views share: a small school, people, and words for what one does in a browser. */
@SpringBootTest
abstract class StudentViews extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    EnrollmentService enrollments;

    School school;

    @BeforeEach
    void school() {
        people.nobody();
        school = new School(mongo);
        resize(1280);
    }

    UserId signInAsStudent() {
        Person student = people.student("ana@school.example");
        People.signIn(student);
        return student.userId();
    }

    void signInAsRegistrar() {
        People.signIn(people.registrar("office@school.example"));
    }

    void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        roundTrip();
    }

    /** The address, decoded. */
    String address() {
        var location = UI.getCurrent().getInternals().getActiveViewLocation();
        String query = location.getQueryParameters().getParameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
                .sorted()
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? location.getPath() : location.getPath() + "?" + query;
    }

    void resize(int width) {
        BrowserWindow.resize(width);
        runPendingSignalsTasks();
    }

    @SuppressWarnings("unchecked")
    Grid<Section> sectionGrid() {
        return find(Grid.class).single();
    }

    List<String> numbers() {
        Grid<Section> grid = sectionGrid();
        return Stream.iterate(0, row -> row + 1)
                .limit(test(grid).size())
                .map(row -> test(grid).getRow(row).id().number())
                .toList();
    }

    Set<String> shownColumns() {
        return sectionGrid().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .collect(Collectors.toSet());
    }

    String viewText() {
        return getCurrentView().getElement().getTextRecursively();
    }

    List<String> notifications() {
        return find(Notification.class).all().stream()
                .map(it -> test(it).getText())
                .toList();
    }

    void clickEnroll(Section section) {
        test(find(Button.class)
                        .withAriaLabel("Enroll in " + section.displayTitle() + ", section "
                                + section.id().number())
                        .all()
                        .getFirst())
                .click();
    }

    EnrollOutcome enroll(UserId student, Section... sections) {
        Set<SectionId> ids = Stream.of(sections).map(Section::id).collect(Collectors.toSet());
        return SignedIn.asStudent(student, () -> enrollments.enroll(student, ids));
    }

    List<String> held(UserId student) {
        return SignedIn.asStudent(student, () -> enrollments.heldBy(student, School.TERM)).stream()
                .map(it -> it.sectionId().number())
                .sorted()
                .toList();
    }
}
