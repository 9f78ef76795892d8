package app.lectern.registrar.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentOffice;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.people.Account;
import app.lectern.people.PeopleService;
import app.lectern.people.TestSchoolPeople;
import app.lectern.registrar.ui.entry.OfficeViews;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;

@SpringBootTest(properties = "lectern.undo=1m")
class RosterViewTest extends OfficeViews {

    private static final String ROSTER = "registrar/sections/2026FA-1001/roster";

    @Autowired
    EnrollmentService enrollments;

    @Autowired
    PeopleService accounts;

    @MockitoSpyBean
    EnrollmentOffice office;

    private School school;
    private Section art;

    @BeforeEach
    void section() {
        school = new School(mongo);
        art = school.lecture("1001", 2, 9);
        resize(1600);
    }

    @Test
    void tellsWhoSitsAndWhoWaitsAndWhyTheyWerePassedOver() {
        enroll(student("Ana"), art);
        enroll(student("Ben"), art);
        UserId chi = student("Chi");
        join(chi);
        passedOver(chi);

        open(ROSTER, "");
        assertThat(viewText())
                .contains("Roster of Course C-1001, section 1001", "2 enrolled, 2 seats · 1 in line")
                .doesNotContain("gone");
        assertThat(column(0)).last().isEqualTo("Ruiz, Chi");
        assertThat(column(2)).containsExactly("Enrolled", "Enrolled", "In line");
        assertThat(column(3)).containsExactly("1", "2", "");
        assertThat(column(4)).containsExactly("", "", "1");
        assertThat(column(5)).containsExactly("4", "4", "");
        assertThat(column(7)).containsExactly("", "", "Passed over: it meets at the same time as Course C-2001");
    }

    @Test
    void marksWhoSitsAboveTheCapacity() {
        enroll(student("Ana"), art);
        enroll(student("Ben"), art);
        mongo.updateFirst(query(where("_id").is(art.id())), Update.update("capacity", 1), Section.class);
        open(ROSTER, "");
        assertThat(column(3)).containsExactly("1", "2");
        assertThat(column(7)).containsExactly("", "Above the capacity of 1");
    }

    @Test
    void theAddressSaysWhomItShows() {
        UserId ana = student("Ana");
        enroll(ana, art);
        enroll(student("Ben"), art);
        join(student("Chi"));
        open(ROSTER, "status=waitlisted");
        assertThat(column(0)).containsExactly("Ruiz, Chi");
        open(ROSTER, "q=ruiz ben");
        assertThat(column(0)).containsExactly("Ruiz, Ben");
        open(ROSTER, "q=" + ana);
        assertThat(column(0)).contains("Ruiz, Ana");
    }

    @Test
    void dropsAfterConfirmation() {
        enroll(student("Ana"), art);
        open(ROSTER, "");
        pressInGrid("Drop Ana Ruiz");
        assertThat(test(question()).getHeaderElement().getText()).isEqualTo("Drop Ana Ruiz?");
        test(question()).cancel();
        assertThat(column(2)).containsExactly("Enrolled");

        pressInGrid("Drop Ana Ruiz");
        test(question()).confirm();
        assertThat(notifications()).containsExactly("Ana Ruiz is out");
        assertThat(column(2)).containsExactly("Dropped");
        assertThat(column(7).getFirst()).startsWith("Can take the seat back until ");
        assertThat(viewText()).contains("0 enrolled, 2 seats · 1 gone");
    }

    @Test
    void whoIsOvertakenAgainAndAgainIsToldToTryAgain() {
        enroll(student("Ana"), art);
        open(ROSTER, "");
        EnrollmentOffice busy = AopTestUtils.getUltimateTargetObject(office);
        doThrow(mock(TooBusy.class)).when(busy).drop(any(), any(), any());
        pressInGrid("Drop Ana Ruiz");
        test(question()).confirm();
        assertThat(notifications()).containsExactly("Too many people want this at once. Please try again.");
        assertThat(column(2)).containsExactly("Enrolled");
    }

    @Test
    void takesOutOfTheLine() {
        enroll(student("Ana"), art);
        enroll(student("Ben"), art);
        join(student("Chi"));
        open(ROSTER, "");
        pressInGrid("Remove Chi Ruiz from the line");
        test(question()).confirm();
        assertThat(column(0)).containsExactlyInAnyOrder("Ruiz, Ana", "Ruiz, Ben");
    }

    @Test
    void whoGotTheSeatMeanwhileIsNotTakenOutOfItWithTheLine() {
        enroll(student("Ana"), art);
        enroll(student("Ben"), art);
        UserId chi = student("Chi");
        join(chi);
        open(ROSTER, "");
        pressInGrid("Remove Chi Ruiz from the line");
        mongo.updateFirst(query(where("_id").is(art.id())), Update.update("capacity", 3), Section.class);
        enroll(student("Dan"), art);
        test(question()).confirm();
        assertThat(notifications()).containsExactly("Chi Ruiz got the seat meanwhile and keeps it");
        assertThat(column(0)).contains("Ruiz, Chi").doesNotContain("Ruiz, Dan");
        assertThat(column(2)).containsExactly("Enrolled", "Enrolled", "Enrolled");
    }

    @Test
    void putsAStudentInByTheRules() {
        UserId ana = student("Ana");
        enroll(ana, school.lecture("2001", 5, 9));
        UserId ben = student("Ben");
        open(ROSTER, "");
        press("Put a student in…");
        press("Put in");
        assertThat(errorAt("Student")).isEqualTo("This is needed.");
        choose(ana);
        press("Put in");
        assertThat(refusal()).contains("Ana Ruiz can't have a seat.", "meets at the same time as Course C-2001");
        choose(ben);
        press("Put in");
        assertThat(dialogIsShown()).isFalse();
        assertThat(notifications()).containsExactly("Ben Ruiz has a seat");
        assertThat(column(0)).containsExactly("Ruiz, Ben");
    }

    @Test
    void putsAStudentInTogetherWithTheLaboratoryThatTheRegistrarChooses() {
        Section full = school.lab("1002", art, 0, 11);
        Section lab = school.lab("1003", art, 5, 12);
        UserId ana = student("Ana");
        open(ROSTER, "");
        press("Put a student in…");
        choose(ana);
        press("Put in");
        assertThat(refusal()).contains("Course C-1001 is taken together with a laboratory.");
        press("Put in");
        assertThat(errorAt("Choose a laboratory")).isEqualTo("This is needed.");
        enter("Choose a laboratory", catalog.section(full.id()).orElseThrow());
        press("Put in");
        assertThat(refusal()).contains("section 1002, is full").doesNotContain("taken together");
        enter("Choose a laboratory", catalog.section(lab.id()).orElseThrow());
        press("Put in");
        assertThat(dialogIsShown()).isFalse();
        assertThat(held(ana)).containsExactlyInAnyOrder(art.id(), lab.id());
    }

    @Test
    void putsAStudentIntoACorequisiteAsWell() {
        Section law = school.lecture("2001", 5, 11);
        school.needs(art, law);
        UserId ana = student("Ana");
        open(ROSTER, "");
        press("Put a student in…");
        choose(ana);
        press("Put in");
        enter("Choose a section of C-2001", catalog.section(law.id()).orElseThrow());
        choose(student("Ben"));
        press("Put in");
        enter("Choose a section of C-2001", catalog.section(law.id()).orElseThrow());
        press("Put in");
        assertThat(notifications()).containsExactly("Ben Ruiz has a seat");
        assertThat(held(ana)).isEmpty();
    }

    @Test
    void whatOnlyAnotherChoiceNeededIsForgotten() {
        Section law = school.lecture("2001", 5, 11);
        Section lab = school.lab("2002", law, 0, 12);
        Section evening = school.lectureOf(new CourseId("C-2001"), "2003", 5, 15);
        school.needs(art, law);
        UserId ana = student("Ana");
        open(ROSTER, "");
        press("Put a student in…");
        choose(ana);
        press("Put in");
        enter("Choose a section of C-2001", law);
        press("Put in");
        enter("Choose a laboratory", lab);
        press("Put in");
        assertThat(refusal()).contains("section 2002, is full");
        enter("Choose a section of C-2001", evening);
        press("Put in");
        assertThat(held(ana)).containsExactlyInAnyOrder(art.id(), evening.id());
    }

    @Test
    void isDownloadedAsCsv() {
        UserId ana = student("Ana");
        enroll(ana, art);
        open(ROSTER, "");
        var out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText("Download CSV").single()).download(out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFuser_id,first_name,last_name,status,seat,position,credits,since,undoUntil");
        assertThat(lines.get(1)).startsWith(ana + ",Ana,Ruiz,ENROLLED,").contains(",,4,");
    }

    @Test
    void isReachedFromTheSectionsAndForRegistrarsOnly() {
        open("registrar/courses/C-1001", "term=2026FA");
        Grid<?> sections = find(Grid.class).single();
        var actions = test(sections).getCellComponent(0, 6);
        assertThat(find(RouterLink.class, actions).single().getHref()).isEqualTo(ROSTER);
        open("registrar/sections/2026FA-9999/roster", "");
        assertThat(getCurrentView()).isNotInstanceOf(RosterView.class);
        TestSchoolPeople.signIn(people.student("eva@school.example"));
        open(ROSTER, "");
        assertThat(getCurrentView()).isNotInstanceOf(RosterView.class);
    }

    private UserId student(String firstName) {
        return people.student(firstName, firstName.toLowerCase(Locale.ROOT) + "@school.example")
                .userId();
    }

    private void enroll(UserId student, Section section) {
        SignedIn.asStudent(student, () -> enrollments.enroll(student, Bundle.of(section.id())));
    }

    private void join(UserId student) {
        SignedIn.asStudent(
                student, () -> enrollments.enroll(student, new EnrollRequest(Bundle.of(art.id()), true, null), null));
    }

    private void passedOver(UserId student) {
        Document enrollment = mongo.find(query(where("user_id").is(student.value())), Document.class, "enrollment")
                .getFirst();
        enrollment
                .getList("waiting", Document.class)
                .getFirst()
                .put("passedOver", List.of(new Document("code", "TIME_CONFLICT").append("about", "Course C-2001")));
        mongo.save(enrollment, "enrollment");
    }

    private String refusal() {
        return find(Div.class, dialog())
                .withClassName("objections")
                .single()
                .getElement()
                .getTextRecursively();
    }

    private List<SectionId> held(UserId student) {
        return SignedIn.asStudent(student, () -> enrollments.heldBy(student, School.TERM)).stream()
                .map(HeldSection::sectionId)
                .toList();
    }

    private void choose(UserId student) {
        Account account = accounts.find(student);
        enter("Student", account);
    }

    private List<String> column(int number) {
        var grid = findGrid(RosterRow.class);
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getCellText(row, number))
                .toList();
    }
}
