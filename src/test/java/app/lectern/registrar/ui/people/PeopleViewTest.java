package app.lectern.registrar.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.people.Account;
import app.lectern.people.CompletedCourse;
import app.lectern.people.CreditException;
import app.lectern.people.HoldService;
import app.lectern.people.PeopleFilter;
import app.lectern.people.PeopleService;
import app.lectern.people.PersonFacts;
import app.lectern.people.PersonFactsBuilder;
import app.lectern.people.Role;
import app.lectern.registrar.ui.entry.OfficeViews;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

class PeopleViewTest extends OfficeViews {

    @Autowired
    PeopleService service;

    @Autowired
    HoldService holds;

    private UserId office;
    private UserId ana;

    @BeforeEach
    void people() {
        office = only("office@school.example").userId();
        ana = people.student("ana@school.example").userId();
        open("registrar/people", "");
    }

    @Test
    void theSearchAndTheFiltersStandInTheAddress() {
        assertThat(viewText()).contains("2 people");

        enterInView("Search", "ruiz");
        assertThat(names()).containsExactly("Ruiz, Ana");
        assertThat(address()).isEqualTo("registrar/people?q=ruiz");

        open("registrar/people", "role=ADMIN&disabled=false");
        assertThat(names()).containsExactly("Office, Otto");
        assertThat(selected("Role")).isEqualTo(Role.ADMIN);
        assertThat(selected("Account")).isEqualTo(false);

        open("registrar/people", "q=nobody&role=emperor&disabled=perhaps");
        assertThat(names()).isEmpty();
        assertThat(viewText()).contains("Nobody");
    }

    @Test
    void theOrderStandsInTheAddress() {
        open("registrar/people", "sort=last_name,desc");
        assertThat(names()).containsExactly("Ruiz, Ana", "Office, Otto");
        open("registrar/people", "sort=email,asc&sort=password,asc");
        assertThat(names()).containsExactly("Ruiz, Ana", "Office, Otto");
    }

    @Test
    void aNewPersonGetsALinkToSignInWith() {
        press("New person");
        enter("First name", "Lea");
        enter("Last name", "Meyer");
        enter("Email", "Lea@school.example");
        enter("Year", Classification.FROSH);
        enter("Majors", "Physics\n\n Music ");
        press("Save");

        var lea = only("lea@school.example");
        assertThat(lea.roles()).containsExactly(Role.STUDENT);
        assertThat(lea.classification()).isEqualTo(Classification.FROSH);
        assertThat(lea.majors()).containsExactly("Physics", "Music");
        assertThat(notifications()).containsExactly("Lea Meyer is saved");
        assertThat(names()).contains("Meyer, Lea");
        assertThat(link()).startsWith("http").contains("/link/");
        press("Done");
        assertThat(dialogIsShown()).isFalse();
    }

    @Test
    void saysAtTheFieldsWhatIsWrongAndKeepsTheRest() {
        press("New person");
        enter("First name", " ");
        enter("Last name", "Meyer");
        enter("Email", "lea");
        enter("Role", Set.of());
        press("Save");

        assertThat(errorAt("First name")).isEqualTo("Use 1 to 100 characters.");
        assertThat(errorAt("Email")).isNotEmpty();
        assertThat(errorAt("Role")).isEqualTo("Choose at least one role.");
        assertThat(field("Last name")).hasFieldOrPropertyWithValue("value", "Meyer");

        enter("First name", "Lea");
        enter("Role", Set.of(Role.STUDENT));
        enter("Email", "ANA@school.example");
        press("Save");
        assertThat(errorAt("Email")).isEqualTo("Email is already in use. Pick another one.");
        assertThat(service.count(PeopleFilter.of(""))).isEqualTo(2);
    }

    @Test
    void saysAtTheStudentNumberThatSomebodyElseHasIt() {
        var before = account(ana);
        service.update(office, before, before.facts().withStudentNumber("A00012345"), null);

        press("New person");
        enter("First name", "U");
        enter("Email", "u@school.example");
        enter("Student number", "a00012345");
        press("Save");

        assertThat(errorAt("Student number")).isEqualTo("Somebody else has this student number.");
    }

    @Test
    void changesWhatIsFilledInAndKeepsWhatIsNotShown() {
        var before = account(ana);
        var completed = List.of(new CompletedCourse(new CourseId("C-1001"), "A", new TermId("2026SP")));
        service.update(
                office,
                before,
                PersonFactsBuilder.builder()
                        .firstName("Ana")
                        .lastName("Ruiz")
                        .email(before.email())
                        .roles(before.roles())
                        .completed(completed)
                        .tests(List.of("OXCP"))
                        .transfer(true)
                        .build(),
                null);
        edit("Ana Ruiz");
        assertThat(field("Completed courses")).hasFieldOrPropertyWithValue("value", "C-1001, A, 2026SP");
        assertThat(field("Tests passed")).hasFieldOrPropertyWithValue("value", "OXCP");
        assertThat(dialogText()).contains("Last sign-in: Never");
        enter("First name", "Anna");
        enter("Role", Set.of(Role.STUDENT, Role.ADMIN));
        press("Save");

        assertThat(account(ana).firstName()).isEqualTo("Anna");
        assertThat(account(ana).roles()).containsExactlyInAnyOrder(Role.STUDENT, Role.ADMIN);
        assertThat(account(ana).completed()).isEqualTo(completed);
        assertThat(account(ana).tests()).containsExactly("OXCP");
        assertThat(account(ana).transfer()).isTrue();
        assertThat(notifications()).containsExactly("Anna Ruiz is saved");
    }

    @Test
    void saysWhatTheRulesOfRegistrationLookAt() {
        edit("Ana Ruiz");
        enter("Came from another school", true);
        enter("Minors", "Art\n Law ");
        enter("Programs", "Honors");
        enter("Preferred name", " Ani ");
        enter("Pronouns", "they/them");
        enter("Tests passed", "OXCP\n PLACE-2 ");
        enter("Completed courses", "C-1001, A-, 2025FA\n\n C-1002 ,CR,2026SP , Jazz, and after");
        press("Add a limit");
        enter("Term", "2026FA");
        enter("Credit limit", 21);
        press("Save");

        var stored = account(ana);
        assertThat(stored.transfer()).isTrue();
        assertThat(stored.minors()).containsExactly("Art", "Law");
        assertThat(stored.programs()).containsExactly("Honors");
        assertThat(stored.preferredName()).isEqualTo("Ani");
        assertThat(stored.pronouns()).isEqualTo("they/them");
        assertThat(stored.tests()).containsExactly("OXCP", "PLACE-2");
        assertThat(stored.completed())
                .containsExactly(
                        new CompletedCourse(new CourseId("C-1001"), "A-", new TermId("2025FA")),
                        new CompletedCourse(new CourseId("C-1002"), "CR", new TermId("2026SP"), "Jazz, and after"));
        assertThat(stored.creditLimits()).containsExactly(new CreditException(new TermId("2026FA"), 21));
    }

    @Test
    void saysWhichLineOfTheCompletedCoursesCanNotBeRead() {
        edit("Ana Ruiz");
        enter("Completed courses", "C-1001, A-, 2025FA\nC-1002, A");
        press("Add a limit");
        press("Save");
        assertThat(errorAt("Completed courses")).isEqualTo("This can't be read: C-1002, A");
        assertThat(errorAt("Term")).startsWith("A term is named by");
        assertThat(errorAt("Credit limit")).isEqualTo("This is needed.");
        assertThat(errorAt("Other credit limits")).isEqualTo("Complete the limits.");
        for (String odd :
                List.of("A?B, A, 2025FA", "C-1, , 2025FA", "C-1, A, next fall", "C-1, A very good one, 2025FA")) {
            enter("Completed courses", odd);
            assertThat(errorAt("Completed courses")).isEqualTo("This can't be read: " + odd);
        }
        assertThat(account(ana).completed()).isEmpty();
    }

    @Test
    void takesNoGradeThatTheSchoolDoesNotGive() {
        edit("Ana Ruiz");
        enter("Completed courses", "C-1001, A, 2025FA\nC-1002, Z, 2025FA");
        press("Save");

        assertThat(errorAt("Completed courses")).startsWith("Not in the school's scale of grades: Z.");
        assertThat(account(ana).completed()).isEmpty();
    }

    @Test
    void putsHoldsAndLiftsThem() {
        edit("Ana Ruiz");
        press("Put a hold");
        assertThat(errorAt("Reason")).isEqualTo("Give a reason of at most 500 characters.");
        enter("Reason", "Library fees");
        press("Put a hold");

        assertThat(account(ana).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo("Library fees");
            assertThat(hold.by()).isEqualTo(office);
        });
        assertThat(errorAt("Reason")).isEmpty();
        assertThat(field("Reason")).hasFieldOrPropertyWithValue("value", "");
        assertThat(dialogText()).contains("Library fees").contains("by no. " + office);
        enter("First name", "Anna");
        press("Save");
        assertThat(account(ana).holds()).hasSize(1);
        resize(1600);
        assertThat(standing(1)).contains("Hold");

        edit("Anna Ruiz");
        press("Lift");
        assertThat(account(ana).holds()).isEmpty();
        assertThat(dialogText()).doesNotContain("Library fees");
        press("Cancel");
        assertThat(standing(1)).doesNotContain("Hold");
    }

    @Test
    void saysThatSomebodyElseLiftedAHold() {
        var hold = holds.put(ana, "Library fees", office);
        edit("Ana Ruiz");
        holds.lift(ana, hold.id(), office);
        press("Lift");
        assertThat(dialogText()).contains("It was lifted meanwhile").doesNotContain("Library fees");
    }

    private String standing(int row) {
        return test(grid()).getCellComponent(row, 7).getElement().getTextRecursively();
    }

    @Test
    void disablesAndShowsIt() {
        edit("Ana Ruiz");
        enter("Disabled", true);
        press("Save");

        assertThat(account(ana).disabled()).isTrue();
        open("registrar/people", "disabled=true");
        assertThat(names()).containsExactly("Ruiz, Ana");
        edit("Ana Ruiz");
        press("One-time sign-in link");
        assertThat(alerts()).contains("The account is disabled. Enable it first.");
    }

    @Test
    void saysInTheFormThatRegistrarsKeepTheirOwnPlace() {
        edit("Otto Office");
        enter("Disabled", true);
        press("Save");
        assertThat(alerts()).contains("You can't disable or delete your own account");
        press("Delete");
        test(question()).confirm();
        assertThat(alerts()).contains("It can't be deleted. You can't disable or delete your own account");
        assertThat(account(office).disabled()).isFalse();
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwrittenUnknowingly() {
        edit("Ana Ruiz");
        var before = account(ana);
        service.update(office, before, PersonFacts.of("Anna", before.lastName(), before.email(), before.roles()), null);
        enter("Last name", "Gil");
        press("Save");
        assertThat(alerts()).contains("Somebody else changed this");
        assertThat(account(ana).lastName()).isEqualTo("Ruiz");

        press("Show theirs instead");
        assertThat(field("First name")).hasFieldOrPropertyWithValue("value", "Anna");
        enter("Last name", "Gil");
        press("Save");
        assertThat(account(ana).fullName()).isEqualTo("Anna Gil");
    }

    @Test
    void deletesOnlyWhoHasNothingOnRecord() {
        mongo.insert(
                new Document("_id", ana + "/2026FA")
                        .append("user_id", ana.value())
                        .append("term", "2026FA"),
                "enrollment");
        edit("Ana Ruiz");
        press("Delete");
        assertThat(question().getElement().getProperty("message")).contains("signed out everywhere");
        test(question()).confirm();
        assertThat(alerts()).contains("There are enrollments on record (2026FA)");

        mongo.getCollection("enrollment").deleteMany(new Document());
        press("Delete");
        test(question()).confirm();
        assertThat(names()).containsExactly("Office, Otto");
        assertThat(dialogIsShown()).isFalse();
    }

    @Test
    void showsALinkForSomebodyWhoCannotSignIn() {
        edit("Ana Ruiz");
        press("One-time sign-in link");

        assertThat(link()).startsWith("http");
        assertThat(find(Dialog.class).all().getLast().getElement().getTextRecursively())
                .contains("Good until");
    }

    @Test
    void thereAreCardsOnAPhone() {
        resize(390);

        assertThat(viewText()).doesNotContain("Ruiz, Ana");
        var card = test(grid()).getCellComponent(1, 0);
        assertThat(card.getElement().getTextRecursively())
                .contains("Ana Ruiz")
                .contains("ana@school.example")
                .contains("Student");
    }

    private void edit(String name) {
        pressInGrid("Edit " + name);
    }

    private Account account(UserId person) {
        return service.find(person);
    }

    private Account only(String email) {
        return service.list(PeopleFilter.of(email), PageRequest.of(0, 1)).getFirst();
    }

    @SuppressWarnings("unchecked")
    private Grid<Account> grid() {
        return find(Grid.class).single();
    }

    private List<String> names() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getRow(row))
                .map(person -> person.lastName() + ", " + person.firstName())
                .toList();
    }

    private void enterInView(String label, String value) {
        test(find(TextField.class).withCaption(label).single()).setValue(value);
        roundTrip();
    }

    private Object selected(String label) {
        return Objects.requireNonNull(
                find(Select.class).withCaption(label).single().getValue());
    }

    private String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private String link() {
        return find(TextField.class).withCaption("Link").single().getValue();
    }

    private String dialogText() {
        return dialog().getElement().getTextRecursively();
    }

    private String alerts() {
        return dialog().getElement().getTextRecursively();
    }
}
