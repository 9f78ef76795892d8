package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.lectern.base.Texts;
import app.lectern.people.password.TooManyAtOnce;
import app.lectern.people.password.TooManyAttempts;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

class ApiRefusalsTest {

    private final Texts texts = mock();
    private final ApiRefusals refusals = new ApiRefusals(JsonMapper.shared(), texts);

    @BeforeEach
    void keys() {
        when(texts.english(any(), any())).thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
    }

    @Test
    void whoFailedTooOftenIsToldWhenToComeBack() throws IOException {
        var answer = answer(new TooManyAttempts(Duration.ofSeconds(90)));

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("90");
        assertThat(answer.getContentAsString()).contains("login.tooMany 2");
    }

    @Test
    void forWhomThereIsNoPlaceItIsBusy() throws IOException {
        var answer = answer(new TooManyAtOnce());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("login.busy");
    }

    private MockHttpServletResponse answer(AuthenticationException refusal) throws IOException {
        var answer = new MockHttpServletResponse();
        refusals.commence(new MockHttpServletRequest(), answer, refusal);
        return answer;
    }
}
