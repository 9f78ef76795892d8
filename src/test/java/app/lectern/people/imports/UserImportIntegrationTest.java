package app.lectern.people.imports;

import static app.lectern.base.Change.CREATED;
import static app.lectern.base.Change.UNCHANGED;
import static app.lectern.base.Change.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.storage.CommandCount;
import app.lectern.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
class UserImportIntegrationTest {

    private static final UserPut TAKEN = new UserPut.Refused(UserPut.Reason.EMAIL_OF_ANOTHER);

    private static final String FIRST = "scrypt:32768:8:1$abcdefghijklmnop$" + "%0128x".formatted(1);
    private static final String SECOND = "scrypt:32768:8:1$abcdefghijklmnop$" + "%0128x".formatted(2);

    @Autowired
    private UserImport imports;

    @Autowired
    private Users users;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CommandCount commands;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void storesWhatIsNewAndWhatIsDifferentByOneWriteEach() {
        imports.putAll(named("Ana", 20));
        List<ImportedUser> rows = named("Bea", 30);
        rows.set(0, row(1, "Ana", "p1@school.example"));
        rows.set(1, row(2, "Bea", "p20@school.example"));

        List<String> sent = commands.during(() -> assertThat(imports.putAll(rows.subList(0, 19)))
                .startsWith(new UserPut.Stored(UNCHANGED, Set.of()), TAKEN)
                .endsWith(new UserPut.Stored(UPDATED, Set.of())));
        assertThat(sent).containsExactly("find", "find", "update");

        sent = commands.during(() -> assertThat(imports.putAll(rows.subList(2, 30)))
                .contains(new UserPut.Stored(UNCHANGED, Set.of()), new UserPut.Stored(UPDATED, Set.of()))
                .endsWith(new UserPut.Stored(CREATED, Set.of())));
        assertThat(sent).filteredOn("find"::equals).hasSize(2);
        assertThat(sent).filteredOn("insert"::equals).hasSize(1);
        assertThat(stored(3).version()).isEqualTo(1);
    }

    @Test
    void writesOtherPasswordsWhileNobodyHasSetOne() {
        imports.putAll(List.of(withPassword(1, FIRST), withPassword(2, FIRST)));
        users.update(new UserId(2), new Update().set(User.PASSWORD, "{argon2}own"));

        assertThat(imports.putAll(
                        List.of(withPassword(1, SECOND), withPassword(2, SECOND), row(3, "Ana", "p3@school.example"))))
                .containsExactly(
                        new UserPut.Stored(UPDATED, Set.of()),
                        new UserPut.Stored(UNCHANGED, Set.of()),
                        new UserPut.Stored(CREATED, Set.of()));

        assertThat(stored(1).password()).isEqualTo("{werkzeug}" + SECOND);
        assertThat(stored(1).version()).isEqualTo(1);
        assertThat(stored(2).password()).isEqualTo("{argon2}own");
    }

    private static ImportedUser withPassword(int number, String encoded) {
        return ImportedRows.row(number, "Ana", "B", "p" + number + "@school.example", encoded);
    }

    @Test
    void givesNobodyAnAddressThatSomebodyTookMeanwhile() {
        imports.putAll(named("Ana", 2));
        var changes = Map.of(new UserId(1), new Update().set(User.EMAIL, "p2@school.example"));

        assertThat(users.updateAll(changes)).isFalse();

        assertThat(stored(1).email()).isEqualTo("p1@school.example");
    }

    private User stored(int number) {
        return users.with(new UserId(number)).orElseThrow();
    }

    private static List<ImportedUser> named(String firstName, int count) {
        return new ArrayList<>(IntStream.rangeClosed(1, count)
                .mapToObj(number -> row(number, firstName, "p" + number + "@school.example"))
                .toList());
    }

    private static ImportedUser row(int number, String firstName, String email) {
        return ImportedRows.row(number, firstName, "B", email, null);
    }
}
