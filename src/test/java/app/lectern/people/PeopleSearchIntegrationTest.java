package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@SpringBootTest
class PeopleSearchIntegrationTest {

    @Autowired
    TestSchoolPeople people;

    @Autowired
    PeopleService service;

    @Autowired
    Users users;

    @Autowired
    MongoTemplate mongo;

    private Person registrar;

    @BeforeEach
    void everybody() {
        people.nobody();
        registrar = people.registrar("office@school.example");
        TestSchoolPeople.signIn(registrar);
        admit("José", "Muñoz", "jose@school.example");
        admit("Łukasz", "O’Brien-Núñez", "lukasz.o'brien@school.example");
        admit("Søren", "Groß", "soeren@school.example");
        admit("Rosa", "Vega", "rv@school.example");
        admit("Madonna", "", "m@school.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lukasz",
                "ŁUKASZ",
                "obrien",
                "O'Brien",
                "o’brien",
                "OʼBRIEN",
                "nunez",
                "Núñez",
                "O'Brien-Nuñez, Lukasz",
                "lukasz.o'brien@school.example"
            })
    void findsANameHoweverItIsTyped(String typed) {
        assertThat(found(typed)).containsExactly("Łukasz O’Brien-Núñez");
    }

    @Test
    void findsWhicheverNameComesFirst() {
        assertThat(found("Vega, Rosa")).containsExactly("Rosa Vega");
        assertThat(found("Rosa Vega")).containsExactly("Rosa Vega");
        assertThat(found("rv@school")).containsExactly("Rosa Vega");
        assertThat(found("gross, soren")).containsExactly("Søren Groß");
        assertThat(found("GROẞ")).containsExactly("Søren Groß");
        assertThat(found("vega rosa jose")).isEmpty();
    }

    @Test
    void findsByNumber() {
        UserId rosa = service.list(PeopleFilter.of("rosa"), Pageable.unpaged())
                .getFirst()
                .userId();

        assertThat(found(rosa.toString())).contains("Rosa Vega");
    }

    @Test
    void findsByTheNewNameAsSoonAsItIsChanged() {
        Account rosa = service.list(PeopleFilter.of("rosa"), Pageable.unpaged()).getFirst();
        service.update(registrar.userId(), rosa, rosa.facts().withLastName("Čapek"), null);

        assertThat(found("capek")).containsExactly("Rosa Čapek");
        assertThat(found("rosa vega")).isEmpty();
    }

    @Test
    void sortsAsReadersOfTheLanguageExpect() {
        admit("Ana", "Muz", "ana@school.example");

        assertThat(sorted(Locale.ENGLISH))
                .containsExactly(
                        "Søren Groß",
                        "Madonna",
                        "José Muñoz",
                        "Ana Muz",
                        "Łukasz O’Brien-Núñez",
                        "Otto Office",
                        "Rosa Vega");
    }

    @Test
    void findsAndSortsWhoeverWasStoredBefore() {
        List<String> before = sorted(Locale.of("es"));
        mongo.updateMulti(new Query(), new Update().unset(User.KEYS), User.class);
        assertThat(found("rosa")).isEmpty();

        users.deriveKeys();

        assertThat(found("rosa")).containsExactly("Rosa Vega");
        assertThat(sorted(Locale.of("es"))).isEqualTo(before);
    }

    private void admit(String firstName, String lastName, String email) {
        service.create(NewUser.of(firstName, lastName, email, null, Set.of(Role.STUDENT)));
    }

    private List<String> found(String typed) {
        return service.list(PeopleFilter.of(typed), Pageable.unpaged()).stream()
                .map(Account::fullName)
                .toList();
    }

    private List<String> sorted(Locale reader) {
        var byName = Sort.by(PersonKeys.byLastName(reader), PersonKeys.byFirstName(reader));
        return service.list(PeopleFilter.of(""), PageRequest.of(0, 100, byName)).stream()
                .map(Account::fullName)
                .toList();
    }
}
