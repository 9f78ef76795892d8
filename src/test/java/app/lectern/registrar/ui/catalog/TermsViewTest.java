package app.lectern.registrar.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.Classification;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermBuilder;
import app.lectern.catalog.TermState;
import app.lectern.catalog.Window;
import app.lectern.catalog.office.TermEntry;
import app.lectern.catalog.office.TermEntryBuilder;
import app.lectern.catalog.office.TermOffice;
import app.lectern.registrar.ui.entry.OfficeViews;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Update;

class TermsViewTest extends OfficeViews {

    private static final TermId FALL = new TermId("2026FA");
    private static final TermId NEXT = new TermId("2027FA");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 24);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 11);

    @Autowired
    TermOffice office;

    @Test
    void anEmptySchoolIsLedToItsFirstTermAndThenToCourses() {
        open("registrar/terms", "");
        press("Create the first term");
        enter("ID", "2026FA");
        enter("Name", "Fall 2026");
        enter("First day", FIRST_DAY);
        enter("Last day", LAST_DAY);
        enter("Last day to enroll", FIRST_DAY.plusDays(11));
        press("Save");

        Term stored = catalog.term(FALL).orElseThrow();
        assertThat(TermEntry.of(stored))
                .isEqualTo(TermEntryBuilder.builder()
                        .id(FALL)
                        .name("Fall 2026")
                        .starts(FIRST_DAY)
                        .ends(LAST_DAY)
                        .zone(ZoneId.systemDefault())
                        .creditLimit(18)
                        .addDeadline(FIRST_DAY.plusDays(11))
                        .build());
        assertThat(dialogIsShown()).isFalse();
        assertThat(notifications()).containsExactly("Fall 2026 is saved");
        assertThat(findGrid(Term.class).size()).isEqualTo(1);
        assertThat(find(Anchor.class)
                        .withText("Create the first course")
                        .single()
                        .getHref())
                .isEqualTo("registrar/courses");
    }

    @Test
    void saysAtTheFieldsWhatIsMissingOrWrongAndKeepsTheRest() {
        open("registrar/terms", "");
        press("Create the first term");
        enter("ID", "Fall of 2026");
        enter("Credit limit", 0);
        press("Save");

        assertThat(errorAt("ID")).isEqualTo("Use 1 to 20 letters and digits, as in 2026FA.");
        assertThat(errorAt("Name")).isEqualTo("This is needed.");
        assertThat(errorAt("First day")).isEqualTo("This is needed.");
        assertThat(errorAt("Credit limit")).isEqualTo("Use a whole number from 1 to 99.");

        enter("ID", "2026FA");
        enter("Name", "Fall 2026");
        enter("First day", LAST_DAY);
        enter("Last day", FIRST_DAY);
        enter("Last day to drop", LAST_DAY);
        enter("Credit limit", 18);
        press("Save");

        assertThat(errorAt("Last day")).isEqualTo("The last day can't be before the first.");
        assertThat(errorAt("Last day to drop")).isEqualTo("This can't be after the term's last day.");
        assertThat(catalog.terms()).isEmpty();
        enter("Last day", LAST_DAY);
        press("Save");
        assertThat(catalog.terms()).hasSize(1);
    }

    @Test
    void windowsSayWhoMayRegisterWhen() {
        edit();
        enter("Last day to drop", FIRST_DAY);
        enter("Last day to withdraw", FIRST_DAY.plusDays(50));
        press("Add a window");
        enter("Who", Set.of(Classification.SENIOR));
        enter("Opens on", LocalDate.of(2026, 4, 6));
        enter("Opens at", LocalTime.of(8, 0));
        enter("Closes on", LocalDate.of(2026, 4, 7));
        enter("Closes at", LocalTime.of(17, 0));
        press("Save");
        assertThat(test(question()).getText())
                .isEqualTo("No window admits these students, and they can't register: "
                        + "First year, Second year, Third year, Graduate.");
        test(question()).confirm();

        assertThat(stored().withdrawDeadline()).isEqualTo(FIRST_DAY.plusDays(50));
        assertThat(stored().windows())
                .containsExactly(new Window(
                        Set.of(Classification.SENIOR),
                        LocalDateTime.of(2026, 4, 6, 8, 0),
                        LocalDateTime.of(2026, 4, 7, 17, 0)));

        edit();
        enter("Who", Set.of());
        clear("Closes on");
        clear("Closes at");
        press("Save");
        assertThat(stored().windows()).containsExactly(new Window(Set.of(), LocalDateTime.of(2026, 4, 6, 8, 0), null));
        edit();
        press("Remove this window");
        press("Save");
        assertThat(stored().windows()).isEmpty();
    }

    @Test
    void saysAtTheFieldsOfAWindowWhatIsMissingOrWrong() {
        edit();
        enter("Last day to drop", FIRST_DAY.plusDays(2));
        enter("Last day to withdraw", FIRST_DAY);
        press("Add a window");
        assertThat(errorAt("Opens on")).isEmpty();
        assertThat(errorAt("When who may register")).isEmpty();
        enter("Closes on", FIRST_DAY.plusDays(1));
        assertThat(errorAt("Opens on")).isEmpty();
        assertThat(errorAt("When who may register")).isEmpty();
        press("Save");
        assertThat(errorAt("Opens on")).isEqualTo("This is needed.");
        assertThat(errorAt("Opens at")).isEqualTo("This is needed.");
        assertThat(errorAt("When who may register")).isEqualTo("Complete the windows.");

        enter("Opens on", FIRST_DAY);
        enter("Opens at", LocalTime.NOON);
        enter("Closes on", FIRST_DAY);
        press("Save");
        assertThat(errorAt("Closes at")).isEqualTo("Give both a day and a time, or neither.");
        assertThat(errorAt("Last day to withdraw")).isEqualTo("This can't be before the last day to drop.");
        enter("Closes at", LocalTime.NOON);
        press("Save");
        assertThat(errorAt("Closes at")).isEqualTo("This must be after the opening.");
        enter("Closes on", FIRST_DAY.minusDays(1));
        press("Save");
        assertThat(errorAt("Closes on")).isEqualTo("This must be after the opening.");
        assertThat(stored().windows()).isEmpty();
    }

    @Test
    void anIdThatIsTakenIsSaidAtItsField() {
        new School(mongo);
        open("registrar/terms", "");
        press("New term");
        enter("ID", "2026FA");
        enter("Name", "Another");
        enter("First day", FIRST_DAY);
        enter("Last day", LAST_DAY);
        press("Save");

        assertThat(errorAt("ID")).isEqualTo("There is a term 2026FA already.");
    }

    @Test
    void aNewTermIsLikeTheLatest() {
        new School(mongo);
        open("registrar/terms", "");
        press("New term");

        assertThat(field("Time zone")).hasFieldOrPropertyWithValue("value", ZoneId.of("UTC"));
    }

    @Test
    void whatSomebodyElseChangedCanBeTakenOver() {
        edit();
        changeMeanwhile("Autumn");
        enter("Name", "Mine");
        press("Save");
        assertThat(alert()).contains("Somebody else changed this");
        assertThat(field("Name")).hasFieldOrPropertyWithValue("value", "Mine");

        press("Show theirs instead");
        assertThat(field("Name")).hasFieldOrPropertyWithValue("value", "Autumn");
        press("Save");
        assertThat(stored().name()).isEqualTo("Autumn");
    }

    @Test
    void whatSomebodyElseChangedCanBeOverwrittenKnowingly() {
        edit();
        changeMeanwhile("Autumn");
        enter("Name", "Mine");
        press("Save");
        press("Save mine over it");
        assertThat(stored().name()).isEqualTo("Mine");
        assertThat(dialogIsShown()).isFalse();
    }

    @Test
    void whatSomebodyElseDeletedKeepsWhatWasTyped() {
        edit();
        office.delete(stored());
        enter("Name", "Mine");
        press("Save");
        assertThat(alert()).contains("Somebody else deleted this meanwhile");
        assertThat(field("Name")).hasFieldOrPropertyWithValue("value", "Mine");
    }

    @Test
    void asksBeforeThrowingAwayWhatWasTyped() {
        edit();
        press("Cancel");
        assertThat(find(Dialog.class).all()).isEmpty();

        edit();
        enter("Name", "Mine");
        press("Cancel");
        test(question()).cancel();
        assertThat(field("Name")).hasFieldOrPropertyWithValue("value", "Mine");
        press("Cancel");
        test(question()).confirm();
        assertThat(dialogIsShown()).isFalse();
        assertThat(stored().name()).isEqualTo("Fall 2026");
    }

    @Test
    void deletesOnlyWhatNothingNeeds() {
        new School(mongo).lecture("1001", 5, 9);
        edit();
        press("Delete");
        test(question()).confirm();
        assertThat(alert()).contains("It can't be deleted. It has 1 section. Remove them first.");

        mongo.getCollection("section").deleteMany(new Document());
        press("Delete");
        test(question()).confirm();
        assertThat(catalog.terms()).isEmpty();
        assertThat(viewText()).contains("Create the first term");
    }

    @Test
    void aDraftIsDeletedWithItsSectionsKnowingly() {
        new School(mongo).lecture("1001", 5, 9);
        office.bring(stored(), TermState.DRAFT);
        edit();
        press("Delete");
        assertThat(question().getElement().getProperty("message")).isEqualTo("Its section goes with it, for good.");
        test(question()).confirm();
        assertThat(catalog.terms()).isEmpty();
        assertThat(mongo.findAll(Section.class)).isEmpty();
    }

    @Test
    void aCopyHasTheSectionsOnItsOwnDays() {
        copied();
        assertThat(dialogText())
                .contains("One section comes along with meetings", "One cancelled section stays behind.");
        assertThat(values("ID", "Name", "First day", "Last day", "Last day to enroll"))
                .containsExactly(
                        "2027FA",
                        "Fall 2027",
                        FIRST_DAY.plusWeeks(52),
                        LAST_DAY.plusWeeks(52),
                        FIRST_DAY.plusDays(11).plusWeeks(52));
        press("Save");

        assertThat(notifications()).contains("Fall 2027 is a draft now, with one section");
        Term copy = catalog.term(NEXT).orElseThrow();
        assertThat(copy.isDraft()).isTrue();
        assertThat(copy.windows())
                .containsExactly(new Window(
                        Set.of(), FIRST_DAY.minusDays(30).plusWeeks(52).atTime(8, 0), null));
        Section section = catalog.section(new SectionId(NEXT, "1001")).orElseThrow();
        assertThat(section.displayTitle()).isEqualTo("Course C-1001");
        assertThat(section.meetings())
                .extracting(Meeting::from, Meeting::to)
                .containsExactly(tuple(FIRST_DAY.plusWeeks(52), LAST_DAY.plusWeeks(52)));
    }

    @Test
    void whatWasTypedStaysWhenTheFirstDayMoves() {
        copied();
        enter("Name", "Autumn");
        enter("Last day to enroll", LocalDate.of(2027, 9, 1));
        enter("First day", FIRST_DAY.plusWeeks(54));

        assertThat(values("ID", "Name", "Last day", "Last day to enroll"))
                .containsExactly("2027FA", "Autumn", LAST_DAY.plusWeeks(54), LocalDate.of(2027, 9, 1));
        enter("Last day", LAST_DAY.plusWeeks(54).minusDays(1));
        assertThat(dialogText()).doesNotContain("beyond");
        enter("First day", FIRST_DAY.plusWeeks(20));
        assertThat(values("Last day")).containsExactly(LAST_DAY.plusWeeks(54).minusDays(1));
    }

    @Test
    void aCopySaysWhichMeetingsAreBeyondItsDays() {
        Section exam = new School(mongo).lecture("1001", 5, 9);
        become(term());
        LocalDate monday = LAST_DAY.minusDays(4);
        Meeting late = exam.meetings().getFirst();
        mongo.save(Objects.requireNonNull(mongo.findById(exam.id(), Section.class))
                .withMeetings(
                        List.of(new Meeting(late.days(), late.start(), late.end(), monday, monday, late.place()))));
        open("registrar/terms", "");
        pressInGrid("Copy Fall 2026");
        assertThat(dialogText()).doesNotContain("beyond");
        enter("Last day", LAST_DAY.plusWeeks(51));
        assertThat(dialogText()).contains("One section would meet beyond the first or last day", "1001");
    }

    @Test
    void aCopyOfATakenIdIsSaidAtItsField() {
        copied();
        enter("ID", "2026FA");
        press("Save");
        assertThat(errorAt("ID")).isEqualTo("There is a term 2026FA already.");
        assertThat(mongo.findAll(Section.class)).hasSize(2);
    }

    /** Opens the form for a copy of a term with a section, and with one that is cancelled. */
    private void copied() {
        var school = new School(mongo);
        school.lecture("1001", 5, 9);
        Section cancelled = school.lecture("1002", 5, 9);
        mongo.updateFirst(
                query(where("_id").is(cancelled.id())),
                new Update().set("status", SectionStatus.CANCELLED),
                Section.class);
        become(TermBuilder.builder(term())
                .addDeadline(FIRST_DAY.plusDays(11))
                .windows(List.of(new Window(Set.of(), FIRST_DAY.minusDays(30).atTime(8, 0), null)))
                .build());
        open("registrar/terms", "");
        pressInGrid("Copy Fall 2026");
    }

    private void become(Term term) {
        mongo.save(term.withVersion(stored().version()));
    }

    private String dialogText() {
        return dialog().getElement().getTextRecursively();
    }

    private List<Object> values(String... labels) {
        return Arrays.stream(labels)
                .map(it -> (Object) ((HasValue<?, ?>) field(it)).getValue())
                .toList();
    }

    private void edit() {
        if (catalog.terms().isEmpty()) {
            new School(mongo);
        }
        open("registrar/terms", "");
        pressInGrid("Edit Fall 2026");
    }

    private void changeMeanwhile(String name) {
        TermEntry before = TermEntry.of(stored());
        office.update(stored(), before.withId(FALL).withName(name));
    }

    private Term stored() {
        return catalog.term(FALL).orElseThrow();
    }

    @Test
    void aNewTermIsADraftUntilItIsPublished() {
        office.create(TermEntry.of(term()));
        open("registrar/terms", "");
        assertThat(stored().state()).isEqualTo(TermState.DRAFT);

        pressInGrid("Publish Fall 2026");
        assertThat(test(question()).getText()).startsWith("Everybody will see it, with no section yet.");
        test(question()).cancel();
        assertThat(stored().state()).isEqualTo(TermState.DRAFT);
        pressInGrid("Publish Fall 2026");
        test(question()).confirm();
        assertThat(stored().state()).isEqualTo(TermState.PUBLISHED);

        edit();
        press("Make it a draft again");
        assertThat(stored().state()).isEqualTo(TermState.DRAFT);
        assertThat(notifications()).contains("Fall 2026 is a draft, which only the office sees");
    }

    @Test
    void aTermThatIsOverIsArchivedAndPublishedAgain() {
        mongo.insert(new Term(FALL, "Fall 2026", LocalDate.of(2020, 8, 24), LocalDate.of(2020, 12, 11), 18, UTC));
        open("registrar/terms", "");
        pressInGrid("Archive Fall 2026");
        test(question()).confirm();
        assertThat(stored().state()).isEqualTo(TermState.ARCHIVED);

        pressInGrid("Publish Fall 2026 again");
        assertThat(stored().state()).isEqualTo(TermState.PUBLISHED);
    }

    @Test
    void whoeverIsSlowerIsTold() {
        office.create(TermEntry.of(term()));
        open("registrar/terms", "");
        pressInGrid("Publish Fall 2026");
        office.update(stored(), TermEntry.of(term()).withName("Autumn"));
        test(question()).confirm();
        assertThat(notifications()).contains("Somebody else changed Fall 2026 meanwhile. Look at it again.");
        assertThat(stored().state()).isEqualTo(TermState.DRAFT);
    }

    private static Term term() {
        return new Term(FALL, "Fall 2026", FIRST_DAY, LAST_DAY, 18, UTC);
    }
}
