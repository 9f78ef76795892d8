package app.lectern.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class HeldAnswerTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final HeldAnswer answer = new HeldAnswer(response, 1_000);

    @Test
    void isHeldUntilItMayGo() throws IOException {
        answer.getOutputStream().write(new byte[1_000]);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(answer.getContentAsByteArray()).hasSize(1_000);
        assertThat(answer.isTooLong()).isFalse();

        answer.copyBodyToResponse();
        assertThat(response.getContentAsByteArray()).hasSize(1_000);
        assertThat(response.getContentLength()).isEqualTo(1_000);
    }

    @Test
    void goesAsItComesWhenItIsTooLongToBeHeld() throws IOException {
        for (int piece = 1; piece <= 100; piece++) {
            answer.getOutputStream().write(new byte[400]);
            assertThat(answer.getContentSize()).isLessThanOrEqualTo(1_000);
            assertThat(response.getContentAsByteArray().length + answer.getContentSize())
                    .isEqualTo(piece * 400);
        }
        assertThat(answer.isTooLong()).isTrue();

        answer.copyBodyToResponse();
        assertThat(response.getContentAsByteArray()).hasSize(40_000);
        assertThat(response.getHeader("Content-Length")).isNull();
    }
}
