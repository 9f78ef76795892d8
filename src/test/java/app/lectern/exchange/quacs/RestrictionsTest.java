package app.lectern.exchange.quacs;

import static app.lectern.base.Classification.FROSH;
import static app.lectern.base.Classification.GRADUATE;
import static app.lectern.base.Classification.JUNIOR;
import static app.lectern.base.Classification.SENIOR;
import static app.lectern.base.Classification.SOPHOMORE;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.Classification;
import app.lectern.catalog.Restriction;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RestrictionsTest {

    private final List<Remark> notes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "Freshman, FROSH",
        "freshmen, FROSH",
        "First-Year, FROSH",
        "1st Year Students, FROSH",
        "Frosh, FROSH",
        "Sophomores, SOPHOMORE",
        "Third Year, JUNIOR",
        "SENIOR, SENIOR",
        "Graduate Student, GRADUATE"
    })
    void knowsWhatCollegesCallTheirClasses(String name, Classification classification) {
        assertThat(read("{'classification':{'must_be':['" + name + "']}}"))
                .isEqualTo(new Restriction(Set.of(classification), Set.of(), Set.of()));
        assertThat(notes).isEmpty();
    }

    @Test
    void takesLevelsAsTheirClasses() {
        assertThat(read("{'level':{'must_be':['Undergraduate'],'may_not_be':['Graduate']}}"))
                .isEqualTo(new Restriction(Set.of(FROSH, SOPHOMORE, JUNIOR, SENIOR), Set.of(GRADUATE), Set.of()));
    }

    @Test
    void admitsOnlyWhoIsOfTheClassAndOfTheLevel() {
        Restriction both =
                read("{'classification':{'must_be':['Senior','Graduate']},'level':{'must_be':['Graduate']}}");
        Restriction nobody = read("{'classification':{'must_be':['Senior']},'level':{'must_be':['Graduate']}}");

        assertThat(both.admits(GRADUATE, Set.of())).isTrue();
        assertThat(both.admits(SENIOR, Set.of())).isFalse();
        assertThat(nobody.admits(GRADUATE, Set.of())).isFalse();
        assertThat(nobody.admits(SENIOR, Set.of())).isFalse();
        assertThat(nobody.admits(null, Set.of())).isFalse();
    }

    @Test
    void takesMajorsFromTheFileAndElseKeepsThoseItKnows() {
        var before = new Restriction(Set.of(), Set.of(), Set.of("Art"));

        assertThat(read("{'major':{'must_be':['Physics','Biology']}}", before).majors())
                .containsExactlyInAnyOrder("Physics", "Biology");
        assertThat(read("{}", before).majors()).containsExactly("Art");
    }

    @Test
    void tellsWhatItHasNoPlaceFor() {
        read("{'campus':{'must_be':['Troy','Hartford']},'degree':['PhD'],'major':{'may_not_be':['Art']},"
                + "'classification':{'must_be':['Elf',7],'should_be':'Senior'},'level':'Graduate','college':null}");

        assertThat(notes)
                .containsExactlyInAnyOrder(
                        notRead("campus.must_be", "Troy"),
                        notRead("campus.must_be", "Hartford"),
                        notRead("degree", "PhD"),
                        notRead("major.may_not_be", "Art"),
                        notRead("classification.must_be", "Elf"),
                        notRead("classification.must_be", "7"),
                        notRead("classification.should_be", "Senior"),
                        notRead("level", "Graduate"));
    }

    private static Remark notRead(String field, String value) {
        return Remark.of(Kind.FIELD_NOT_READ, "restrictions." + field, value);
    }

    private Restriction read(String json) {
        return read(json, null);
    }

    private Restriction read(String json, @Nullable Restriction before) {
        Restriction read = Restrictions.of(JsonMapper.shared().readTree(json.replace('\'', '"')), before, notes);
        return read == null ? Restriction.NONE : read;
    }
}
