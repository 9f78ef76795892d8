package app.lectern.registrar.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentFileTest {

    private final byte[] content = new byte[100_000];

    SentFileTest() {
        new Random(7).nextBytes(content);
    }

    @Test
    void canBeReadSeveralTimesAtOnce() throws IOException {
        try (var file = SentFile.of(new ByteArrayInputStream(content), content.length)
                        .orElseThrow();
                InputStream one = file.getInputStream();
                InputStream other = file.getInputStream()) {
            assertThat(one.read()).isEqualTo(content[0] & 0xff);
            assertThat(other.readAllBytes()).isEqualTo(content);
            assertThat(one.readAllBytes()).hasSize(content.length - 1);
        }
    }

    @Test
    void takesNoMoreThanItMay() throws IOException {
        assertThat(SentFile.of(new ByteArrayInputStream(content), content.length - 1))
                .isEmpty();
    }

    @Test
    void isGoneWhenItIsClosed() throws IOException {
        var file =
                SentFile.of(new ByteArrayInputStream(content), content.length).orElseThrow();
        file.close();

        assertThatExceptionOfType(ClosedChannelException.class)
                .isThrownBy(() -> file.getInputStream().read());
    }
}
