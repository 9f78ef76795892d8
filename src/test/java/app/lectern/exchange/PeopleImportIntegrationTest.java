package app.lectern.exchange;

import static app.lectern.exchange.ImportReport.Verdict.CREATED;
import static app.lectern.exchange.ImportReport.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.Remark.Kind;
import app.lectern.people.Account;
import app.lectern.people.PeopleFilter;
import app.lectern.people.PeopleService;
import app.lectern.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
class PeopleImportIntegrationTest {

    @Autowired
    private ImportService imports;

    @Autowired
    private PeopleService people;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void takesNamesOfOneLetterAndWhoeverHasOneName() {
        ImportReport report = users("""
                [{"user_id": 1, "first_name": "明", "last_name": "李", "email": "ming@school.example"},
                 {"user_id": 2, "first_name": "Madonna", "email": "madonna@school.example"},
                 {"user_id": 3, "first_name": "=1+1", "last_name": "O’Brien-Núñez", "email": "obn@school.example"}]""");

        assertThat(report.rows()).extracting(Row::verdict).containsOnly(CREATED);
        assertThat(stored()).extracting(Account::fullName).containsExactly("明 李", "Madonna", "=1+1 O’Brien-Núñez");
    }

    @Test
    void takesNoNameThatCouldNotBeEdited() {
        ImportReport report = users("""
                [{"user_id": 1, "first_name": "%1$s", "last_name": "%1$s", "email": "a@school.example"},
                 {"user_id": 2, "first_name": "%1$sA", "last_name": "B", "email": "b@school.example"},
                 {"user_id": 3, "first_name": " ", "last_name": "B", "email": "c@school.example"}]""".formatted("𠮷".repeat(100)));

        assertThat(report.rows()).extracting(Row::verdict).containsExactly(CREATED, REJECTED, REJECTED);
        assertThat(report.rows())
                .extracting(Row::reason)
                .endsWith(
                        Remark.of(Kind.FIELD_TOO_LONG, "first_name", 100), Remark.of(Kind.FIELD_MISSING, "first_name"));
    }

    private ImportReport users(String json) {
        var file = new ImportFile("people.json", json.getBytes(StandardCharsets.UTF_8));
        return imports.importFiles(
                ImportKind.USER, new ImportRequest(null, List.of(file), false, false, Locale.ENGLISH));
    }

    private List<Account> stored() {
        return people.list(PeopleFilter.of(""), PageRequest.of(0, 100));
    }
}
