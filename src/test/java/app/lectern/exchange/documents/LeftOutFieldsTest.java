package app.lectern.exchange.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.exchange.Draft;
import app.lectern.exchange.LeftOut;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class LeftOutFieldsTest {

    private final LeftOutFields fields = new LeftOutFields(Set.of("email"));

    @Test
    void saysOfEachFieldOnceWhatIsNotImportedAndHowOften() {
        assertThat(count("{email: 'a', classification: 'JUNIOR', majors: ['Physics', 'Art']}"))
                .isEqualTo(new Document("email", "a"));
        count("{email: 'b', classification: 'SENIOR', _id: 7, nickname: null, address: {city: 'Troy'}, shoe: 43}");

        assertThat(fields.remarks())
                .containsExactly(
                        Remark.of(Kind.FIELD_NOT_IMPORTED, "address", 1, "{\"city\": \"Troy\"}"),
                        Remark.of(Kind.FIELD_NOT_IMPORTED, "classification", 2, "JUNIOR"),
                        Remark.of(Kind.FIELD_NOT_IMPORTED, "majors", 1, "[\"Physics\", \"Art\"]"),
                        Remark.of(Kind.FIELD_NOT_IMPORTED, "shoe", 1, "43"));
    }

    @Test
    void saysNothingWhereEverythingIsImported() {
        count("{email: 'a', _id: {$oid: '000000000000000000000001'}}");

        assertThat(fields.remarks()).isEmpty();
    }

    @Test
    void takesNoMoreMemoryHoweverManyNamesThereAre() {
        for (int i = 1; i <= LeftOut.MOST_NAMES + 20; i++) {
            count("{email: 'a', 'name" + i + "': '" + "x".repeat(1_000) + "'}");
        }

        List<Remark> remarks = fields.remarks();
        assertThat(remarks).hasSize(LeftOut.MOST_NAMES + 1).endsWith(Remark.of(Kind.FIELDS_NOT_IMPORTED, 20));
        assertThat(remarks).allSatisfy(it -> assertThat(it.details()).allMatch(detail -> detail.length() < 100));
    }

    @Test
    void leavesRowsThatAreRejectedAlone() {
        Draft<Document> rejected = Draft.rejected("it", 1, "", Remark.of(Kind.ROW_NOT_AN_OBJECT));

        assertThat(fields.count(rejected)).isEqualTo(rejected);
        assertThat(fields.remarks()).isEmpty();
    }

    private Document count(String json) {
        return fields.count(Draft.of("it", 1, "", Document.parse(json), List.of()))
                .values()
                .findFirst()
                .orElseThrow();
    }
}
