package app.lectern.registrar.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lectern.base.Classification;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.Restriction;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermState;
import app.lectern.catalog.office.MeetingEntry;
import app.lectern.catalog.office.SectionEntry;
import app.lectern.catalog.office.SectionEntryBuilder;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.record.Bundle;
import app.lectern.people.TestPeople;
import app.lectern.registrar.ui.entry.OfficeViews;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class OfficeCourseViewTest extends OfficeViews {

    @Autowired
    EnrollmentService enrollments;

    private static final TermId LATER = new TermId("2100SP");

    private School school;
    private Section lecture;

    @BeforeEach
    void school() {
        school = new School(mongo);
        lecture = school.lecture("1001", 5, 9);
    }

    @Test
    void aLaboratoryIsCreatedThatBelongsToALecture() {
        show();
        press("New section");
        assertThat(field("Number")).hasFieldOrPropertyWithValue("value", "1002");
        enter("Component", Component.LAB);
        enter("Belongs to", lecture.id());
        enter("Capacity", 12);
        enter("Own credits", 0);
        enter("Instructors", "Grace Hopper\n\n Ada Lovelace ");
        press("Add a meeting");
        enter("Days", Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
        enter("From", LocalTime.of(13, 0));
        enter("Until", LocalTime.of(14, 25));
        enter("Place", "Swan 201");
        press("Save");

        Term term = School.term();
        assertThat(SectionEntry.of(stored("1002")))
                .isEqualTo(SectionEntryBuilder.builder()
                        .number("1002")
                        .component(Component.LAB)
                        .belongsTo(lecture.id())
                        .title("")
                        .credits(0)
                        .capacity(12)
                        .meetings(List.of(new MeetingEntry(
                                Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                                LocalTime.of(13, 0),
                                LocalTime.of(14, 25),
                                term.starts(),
                                term.ends(),
                                "Swan 201")))
                        .instructors(List.of("Grace Hopper", "Ada Lovelace"))
                        .status(SectionStatus.OPEN)
                        .build());
        assertThat(findGrid(Section.class).size()).isEqualTo(2);
        assertThat(findGrid(Section.class).getCellText(1, 1)).isEqualTo("laboratory of 1001");
    }

    @Test
    void tellsHowManyWait() {
        mongo.updateFirst(new Query(), Update.update("waiting", 3).set("taken", 5), Section.class);
        show();
        assertThat(findGrid(Section.class).getCellText(0, 4)).isEqualTo("5 of 5, 3 waiting");
    }

    @Test
    void saysAtTheFieldsOfAMeetingWhatIsMissingOrWrong() {
        show();
        press("New section");
        press("Add a meeting");
        press("Save");
        assertThat(errorAt("Days")).isEqualTo("Choose at least one day.");
        assertThat(errorAt("From")).isEqualTo("This is needed.");
        assertThat(errorAt("Meetings")).isEqualTo("Complete the meetings.");

        enter("Days", Set.of(DayOfWeek.MONDAY));
        enter("From", LocalTime.of(10, 0));
        enter("Until", LocalTime.of(9, 0));
        press("Save");
        assertThat(errorAt("Meetings")).isEmpty();
        assertThat(errorAt("Until")).isEqualTo("It must end after it starts.");
        assertThat(sections()).isEqualTo(1);

        press("Remove this meeting");
        press("Save");
        assertThat(stored("1002").meetings()).isEmpty();
    }

    @Test
    void saysWhoMayHaveASeatAndWhoMayWait() {
        edit("1001");
        enter("Places in line", 3);
        press("Reserve seats");
        enter("For", "Frosh");
        enter("Seats", 2);
        enter("Reserved until", LocalDate.of(2026, 8, 28));
        enter("Only for", Set.of(Classification.FROSH, Classification.SENIOR));
        enter("Not for", Set.of(Classification.GRADUATE));
        enter("Only for majors", "Physics\n Music ");
        press("Save");

        Section stored = stored("1001");
        assertThat(stored.waitlistCapacity()).isEqualTo(3);
        assertThat(stored.reserved()).containsExactly(new Reservation("Frosh", 2));
        assertThat(stored.reservedUntil()).isEqualTo(LocalDate.of(2026, 8, 28));
        assertThat(stored.restriction())
                .isEqualTo(new Restriction(
                        Set.of(Classification.FROSH, Classification.SENIOR),
                        Set.of(Classification.GRADUATE),
                        Set.of("Physics", "Music")));

        edit("1001");
        assertThat(field("For")).hasFieldOrPropertyWithValue("value", "Frosh");
        press("Reserve them no longer");
        enter("Only for", Set.of());
        enter("Not for", Set.of());
        enter("Only for majors", "");
        press("Save");
        assertThat(stored("1001").reserved()).isEmpty();
        assertThat(stored("1001").restriction()).isNull();
    }

    @Test
    void saysAtTheirFieldsWhichSeatsCanNotBeReserved() {
        edit("1001");
        press("Reserve seats");
        press("Save");
        assertThat(errorAt("For")).isEqualTo("This is needed.");
        assertThat(errorAt("Seats")).isEqualTo("This is needed.");
        assertThat(errorAt("Reserved seats")).isEqualTo("Complete the reserved seats.");

        enter("For", "Physics");
        enter("Seats", 6);
        press("Save");
        assertThat(errorAt("Seats")).isEqualTo("More seats are reserved than the 5 that there are.");
        enter("Seats", 5);
        press("Save");
        assertThat(stored("1001").reserved()).containsExactly(new Reservation("Physics", 5));
    }

    @Test
    void warnsOfAMeetingOutsideTheTermButAllowsIt() {
        edit("1001");
        enter("Last day", School.term().ends().plusDays(1));
        assertThat(field("Last day").getElement().getProperty("helperText")).startsWith("Outside of the term");
        press("Save");
        assertThat(stored("1001").meetings().getFirst().to())
                .isEqualTo(School.term().ends().plusDays(1));
    }

    @Test
    void aCopyHasAllButTheNumber() {
        show();
        pressInGrid("Copy Section 1001");
        press("Save");
        Section copy = stored("1002");
        assertThat(copy.meetings()).isEqualTo(lecture.meetings());
        assertThat(copy.instructors()).isEqualTo(lecture.instructors());
        assertThat(copy.capacity()).isEqualTo(5);
    }

    @Test
    void whatIsNotInTheFormStays() {
        edit("1001");
        mongo.updateFirst(new Query(), Update.update("nextTicket", 7), Section.class);
        enter("Own title", "Special");
        press("Save");
        assertThat(mongo.find(new Query(), Document.class, "section"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("nextTicket", 7));
        assertThat(stored("1001").displayTitle()).isEqualTo("Special");
        assertThat(SectionEntry.of(stored("1001")).meetings())
                .isEqualTo(SectionEntry.of(lecture).meetings());
    }

    @Test
    void asksBeforeStudentsAreLeftInACancelledSection() {
        enroll(1);
        enroll(2);
        edit("1001");
        enter("Status", SectionStatus.CANCELLED);
        press("Save");
        assertThat(test(question()).getText()).contains("2 students have a seat in it.");
        test(question()).cancel();
        assertThat(stored("1001").status()).isEqualTo(SectionStatus.OPEN);
        press("Save");
        test(question()).confirm();
        assertThat(stored("1001").status()).isEqualTo(SectionStatus.CANCELLED);
    }

    @Test
    void asksBeforeThereAreFewerSeatsThanStudents() {
        enroll(1);
        enroll(2);
        edit("1001");
        enter("Capacity", 2);
        press("Save");
        assertThat(stored("1001").capacity()).isEqualTo(2);

        edit("1001");
        enter("Capacity", 1);
        press("Save");
        assertThat(test(question()).getText()).contains("2 students have a seat in it. Nobody loses theirs");
        test(question()).confirm();
        assertThat(stored("1001").capacity()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(stored("1001").taken()).isEqualTo(2));
    }

    @Test
    void aSectionWithStudentsIsNotDeleted() {
        enroll(1);
        edit("1001");
        press("Delete");
        test(question()).confirm();
        assertThat(alert()).contains("It can't be deleted. 1 student holds a seat in it.");
        assertThat(sections()).isEqualTo(1);
    }

    @Test
    void aSectionThatNobodyNeedsIsDeleted() {
        edit("1001");
        press("Delete");
        test(question()).confirm();
        assertThat(sections()).isZero();
        assertThat(viewText()).contains("There are no sections here yet");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theAddressNamesTheTerm() {
        open("registrar/courses/C-1001", "term=2026FA");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Sections in Fall 2026");
        assertThat(((Select<Term>) find(Select.class).single()).getValue().id()).isEqualTo(School.TERM);
        open("registrar/courses/NONE", "");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is no such page");
    }

    @Test
    void nothingOfAnArchivedTermIsOfferedForChange() {
        become(TermState.DRAFT);
        open("registrar/courses/C-1001", "term=2026FA");
        assertThat(viewText()).contains("Fall 2026 is a draft: only the office sees it.");
        assertThat(buttons()).contains("Edit", "Copy", "New section");

        become(TermState.ARCHIVED);
        open("registrar/courses/C-1001", "term=2026FA");
        assertThat(viewText()).contains("Fall 2026 is archived: nothing of it changes any more.");
        assertThat(buttons()).contains("Edit course").doesNotContain("Edit", "Copy", "New section");
    }

    /** Those of the page and of each row of its grid. */
    private List<String> buttons() {
        Stream<Button> onPage = find(Button.class).all().stream();
        return Stream.concat(onPage, buttonsInGrid()).map(Button::getText).toList();
    }

    private void become(TermState state) {
        mongo.save(catalog.term(School.TERM).orElseThrow().withState(state));
    }

    @Test
    void theCourseIsChangedFromATermOn() {
        laterTerm();
        open("registrar/courses/C-1001", "term=2100SP");
        press("Edit course");
        assertThat(field("Holds"))
                .hasFieldOrPropertyWithValue("value", catalog.term(LATER).orElseThrow());
        enter("Title", "Anew");
        press("Save");

        assertThat(find(H1.class).single().getText()).isEqualTo("Anew");
        assertThat(viewText()).contains("From the beginning", "From Spring 2100 on", "Changed:Anew");
        open("registrar/courses/C-1001", "term=2026FA");
        assertThat(find(H1.class).single().getText()).isEqualTo("Course C-1001");
        press("Edit course");
        assertThat(field("Holds").getElement().getProperty("helperText")).startsWith("Until Spring 2100");
    }

    @Test
    void anEditionIsGivenUp() {
        laterTerm();
        open("registrar/courses/C-1001", "term=2100SP");
        press("Edit course");
        enter("Title", "Anew");
        press("Save");

        press("Give up");
        test(question()).confirm();

        assertThat(find(H1.class).single().getText()).isEqualTo("Course C-1001");
        assertThat(viewText()).doesNotContain("Editions");
    }

    private void laterTerm() {
        mongo.save(
                new Term(LATER, "Spring 2100", LocalDate.of(2100, 1, 4), LocalDate.of(2100, 5, 1), 18, ZoneOffset.UTC));
    }

    private void show() {
        open("registrar/courses/C-1001", "term=2026FA");
    }

    private void edit(String number) {
        show();
        pressInGrid("Edit Section " + number);
    }

    private void enroll(int number) {
        UserId student = new TestPeople(mongo).student(100 + number);
        SignedIn.asStudent(student, () -> enrollments.enroll(student, Bundle.of(lecture.id())));
    }

    private Section stored(String number) {
        return catalog.section(new SectionId(School.TERM, number)).orElseThrow();
    }

    private int sections() {
        return catalog.sectionsOf(School.TERM, lecture.courseId()).size();
    }
}
