package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandingTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/course/COMP-131?term=2026FA&enroll=2026FA-1001", "/courses/2026FA"})
    void goesToPathsOfThisSite(String path) {
        assertThat(Landing.isOwnPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "",
                "courses",
                "/a\r\nSet-Cookie: x=y"
            })
    void goesNowhereElse(String path) {
        assertThat(Landing.isOwnPath(path)).isFalse();
    }
}
