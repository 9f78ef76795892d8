package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoUriTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://localhost:27017, mongodb://localhost:27017/lectern",
        "mongodb://localhost:27017/, mongodb://localhost:27017/lectern",
        "mongodb://localhost/school, mongodb://localhost/school",
        "mongodb://ann:secret@one.example:27017/?w=1, mongodb://ann@one.example:27017/lectern",
        "mongodb://ann:s%40%3Acret@one.example/school?authSource=admin, mongodb://ann@one.example/school"
    })
    void showsTheDatabaseAndNoPassword(String uri, String shown) {
        assertThat(MongoUri.of(uri).shown()).isEqualTo(shown);
    }

    @Test
    void leavesUserAndOptionsAsTheyWereGiven() {
        var uri = MongoUri.of("mongodb://ann:secret@one.example/?replicaSet=rs0");
        assertThat(uri.connectionString().getDatabase()).isEqualTo("lectern");
        assertThat(uri.connectionString().getRequiredReplicaSetName()).isEqualTo("rs0");
        assertThat(uri.connectionString().getCredential())
                .hasFieldOrPropertyWithValue("source", "admin")
                .hasFieldOrPropertyWithValue("userName", "ann");
    }

    @Test
    void refusesWhatIsNoConnectionString() {
        assertThatThrownBy(() -> MongoUri.of("https://example.org")).isInstanceOf(MongoUriUnusable.class);
    }
}
