package app.lectern.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodiesAtOnceTest {

    private final BodiesAtOnce bodies = new BodiesAtOnce(PageBodyLimit.MOST_BYTES + 100_000);

    @Test
    void anotherIsLetInWhenOneIsDone() throws Exception {
        assertThat(statusOf(request(200_000))).isEqualTo(200);
        assertThat(statusOf(request(200_000))).isEqualTo(200);
    }

    @Test
    void whatIsTooMuchAtOnceIsAskedToComeBack() throws Exception {
        while200KilobytesComeIn(() -> assertThat(statusOf(request(200_000))).isEqualTo(503));
        assertThat(statusOf(request(200_000))).isEqualTo(200);
    }

    @Test
    void whoDoesNotSayHowMuchComesIsTakenForTheMost() throws Exception {
        while200KilobytesComeIn(() -> {
            assertThat(statusOf(request(100_000))).isEqualTo(200);
            assertThat(statusOf(inPieces())).isEqualTo(503);
        });
        assertThat(statusOf(inPieces())).isEqualTo(200);
    }

    @Test
    void whatIsShortIsAlwaysLetIn() throws Exception {
        while200KilobytesComeIn(() -> while200KilobytesAreRefused(() -> {
            assertThat(statusOf(request(BodiesAtOnce.SHORT))).isEqualTo(200);
            assertThat(statusOf(new MockHttpServletRequest("GET", "/login"))).isEqualTo(200);
        }));
    }

    @Test
    void filesAreLetInBecauseTheyAreNotKeptInMemory() throws Exception {
        MockHttpServletRequest file = request(60_000_000);
        file.setContentType("multipart/form-data; boundary=part");

        while200KilobytesComeIn(() -> assertThat(statusOf(file)).isEqualTo(200));
    }

    private interface Meanwhile {

        void run() throws ServletException, IOException;
    }

    private void while200KilobytesComeIn(Meanwhile meanwhile) throws Exception {
        FilterChain chain = (request, response) -> meanwhile.run();
        bodies.doFilter(request(200_000), new MockHttpServletResponse(), chain);
    }

    private void while200KilobytesAreRefused(Meanwhile meanwhile) throws ServletException, IOException {
        assertThat(statusOf(request(200_000))).isEqualTo(503);
        meanwhile.run();
    }

    private int statusOf(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        bodies.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest request(int bytes) {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContent(new byte[bytes]);
        request.setContentType("application/json");
        return request;
    }

    private static MockHttpServletRequest inPieces() {
        var request = new MockHttpServletRequest("POST", "/");
        request.addHeader("Transfer-Encoding", "chunked");
        return request;
    }
}
