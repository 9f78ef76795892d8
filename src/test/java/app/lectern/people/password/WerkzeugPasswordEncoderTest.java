package app.lectern.people.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hashes were made by Python's {@code hashlib}, which Werkzeug uses. */
class WerkzeugPasswordEncoderTest {

    private static final String SCRYPT =
            "scrypt:1024:8:1$abcdEFGH$81509df7f22f3ca801ea2075d23fd4bc27eeb99f84a000f327eb05"
                    + "22c0569657ffe9aef8ce469b531fb557d12d2aa6d00887b32630f5cc09010cc6a2afb6b281";

    private final WerkzeugPasswordEncoder encoder = new WerkzeugPasswordEncoder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbkdf2:sha1:1000$abcdEFGH$2f9a539404fdf2feb8806921302c911bcab36c9d",
                "pbkdf2:sha256:1000$abcdEFGH$ad33f1a0b6ab67954a090dbdd38a7956122dd66f855d2883ee0a80472a456c91",
                "pbkdf2:sha512:1000$abcdEFGH$e80ec4e1d49cc693b5cbfc92ae59965c1eecdd842ad7699fa9dd7bd94a512be7ea909cceb046f9"
                        + "20b2df9c75a56efffedee174ce4f0a013ad2dedb56ec7ad56a",
                SCRYPT
            })
    void knowsTheRightPasswordFromAWrongOne(String stored) {
        assertThat(WerkzeugPasswordEncoder.knows(stored)).isTrue();
        assertThat(encoder.matches("contraseña", stored)).isTrue();
        assertThat(encoder.matches("contrasena", stored)).isFalse();
        assertThat(encoder.matches("", stored)).isFalse();
        assertThat(encoder.matches(null, stored)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contraseña",
                "plain$$contraseña",
                "md5$abcdEFGH$d41d8cd98f00b204e9800998ecf8427e",
                "pbkdf2:sha256:1000$abcdEFGH$00",
                "pbkdf2:sha256$abcdEFGH$ad33f1a0b6ab67954a090dbdd38a7956122dd66f855d2883ee0a80472a456c91",
                "scrypt:1024:8$abcdEFGH$81509df7f22f3ca801ea2075d23fd4bc27eeb99f84a000f327eb0522c0569657"
            })
    void matchesNothingInAnotherForm(String stored) {
        assertThat(WerkzeugPasswordEncoder.knows(stored)).isFalse();
        assertThat(encoder.matches("contraseña", stored)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scrypt:0:8:1", "scrypt:1000:8:1", "scrypt:1024:0:1", "scrypt:4194304:99:1", "scrypt:1024:8:0"})
    void refusesToWorkForParametersThatMakeNoSenseOrCostTooMuch(String method) {
        assertThat(encoder.matches("contraseña", SCRYPT.replace("scrypt:1024:8:1", method)))
                .isFalse();
    }

    @Test
    void encodesNothing() {
        assertThatThrownBy(() -> encoder.encode("contraseña")).isInstanceOf(UnsupportedOperationException.class);
    }
}
