package app.lectern.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpRequestHandler;

class SecurityContactTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void saysWhomTheSchoolNamedAndForHowLong() throws Exception {
        var answer = ask(new SecurityContact("mailto:security@school.example", NOON));

        assertThat(answer.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.getContentAsString())
                .isEqualTo("Contact: mailto:security@school.example\nExpires: 2027-05-30T00:00:00Z\n");
    }

    @Test
    void isNotThereWhereNobodyIsNamed() throws Exception {
        assertThat(ask(new SecurityContact(" ", NOON)).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsLecternFromStartingWithSomethingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecurityContact("call Ana\nor Ben", NOON));
    }

    private static MockHttpServletResponse ask(SecurityContact contact) throws Exception {
        var handler = (HttpRequestHandler)
                Objects.requireNonNull(contact.securityTxt().getUrlMap().get("/.well-known/security.txt"));
        var response = new MockHttpServletResponse();
        handler.handleRequest(new MockHttpServletRequest(), response);
        return response;
    }
}
