package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://localhost:27017, mongodb://localhost:27017/mine",
        "mongodb://localhost:27017/, mongodb://localhost:27017/mine",
        "mongodb://localhost:27017/?replicaSet=rs0, mongodb://localhost:27017/mine?replicaSet=rs0"
    })
    void standsOnTheServerWithTheOptionsThatItAsksFor(String server, String uri) {
        assertThat(TestDatabase.at(server, "mine")).isEqualTo(uri);
    }

    @Test
    void takesFurtherOptionsWhetherThereAreSomeOrNone() {
        assertThat(TestDatabase.with("mongodb://one/mine", "w=1")).isEqualTo("mongodb://one/mine?w=1");
        assertThat(TestDatabase.with("mongodb://one/mine?replicaSet=rs0", "w=1"))
                .isEqualTo("mongodb://one/mine?replicaSet=rs0&w=1");
    }
}
