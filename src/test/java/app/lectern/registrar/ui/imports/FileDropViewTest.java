package app.lectern.registrar.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
@ViewPackages(classes = ImportView.class)
class FileDropViewTest extends SpringBrowserlessTest {

    @Test
    void keepsAFileUntilItsPageIsLeft() throws IOException {
        var drop = new FileDrop(() -> {});
        UI.getCurrent().add(drop);
        SentFile file = sent();

        drop.hand(UI.getCurrent(), "courses.json", file);
        MockVaadin.runUIQueue(false);
        assertThat(drop.files()).hasSize(1);
        assertThat(file.getInputStream().read()).isEqualTo('{');

        UI.getCurrent().remove(drop);
        assertIsGone(file);
    }

    @Test
    void keepsNoneThatCameAfterItsPageWasLeft() throws IOException {
        var drop = new FileDrop(() -> {});
        UI.getCurrent().add(drop);
        UI.getCurrent().remove(drop);
        SentFile file = sent();

        drop.hand(UI.getCurrent(), "courses.json", file);
        MockVaadin.runUIQueue(false);

        assertThat(drop.files()).isEmpty();
        assertIsGone(file);
    }

    @Test
    void keepsNoneThatCameAfterItsTabWasClosed() throws IOException {
        SentFile file = sent();

        new FileDrop(() -> {}).hand(new UI(), "courses.json", file);

        assertIsGone(file);
    }

    private static SentFile sent() throws IOException {
        return SentFile.of(new ByteArrayInputStream(new byte[] {'{', '}'}), 2).orElseThrow();
    }

    private static void assertIsGone(SentFile file) {
        assertThatExceptionOfType(ClosedChannelException.class)
                .isThrownBy(() -> file.getInputStream().read());
    }
}
