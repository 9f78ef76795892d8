package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://127.0.0.1:1, ?directConnection=true",
        "mongodb://127.0.0.1:1/?replicaSet=rs0, ?directConnection=true",
        "mongodb://127.0.0.1:1/?directConnection=true, ?directConnection=true",
        "'mongodb://a:1,b:2/?w=majority&replicaSet=rs0&retryWrites=false', '?w=majority&retryWrites=false&directConnection=true'"
    })
    void aProxyIsNotGoneAround(String uri, String options) {
        assertThat(Database.throughOneHost(uri)).isEqualTo(options);
    }
}
