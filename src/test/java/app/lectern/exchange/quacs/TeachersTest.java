package app.lectern.exchange.quacs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TeachersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Vale, Bo Reed | Ann Vale+Bo Reed",
                "Ann Vale; Bo Reed | Ann Vale+Bo Reed",
                "Ann Vale / Bo Reed & Cy Low | Ann Vale+Bo Reed+Cy Low",
                "Ann Vale (P), TBA | Ann Vale",
                "Vale, Ann; Reed, Bo | Vale, Ann+Reed, Bo",
                "Vale, Ann | Vale, Ann",
                "Ann Vale, Jr. | Ann Vale, Jr.",
                "Staff, Ann Vale | Ann Vale",
                "Alexandra Sands | Alexandra Sands"
            })
    void areAsManyAsStandInTheText(String text, String names) {
        assertThat(of(text)).containsExactly(names.split("\\+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBA", "tbd", "T.B.A.", "Staff", "STAFF", "Instructor Unassigned", "-", " ", "N/A"})
    void areNobodyWhereNobodyIsKnownYet(String text) {
        assertThat(of(text)).isEmpty();
        assertThat(Teachers.isUnknown(text)).isTrue();
    }

    private static List<String> of(String text) {
        return Teachers.of(JsonMapper.shared().readTree("[{\"instructor\":\"" + text + "\"}]"));
    }
}
