package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ForgotPasswordWithoutMailViewTest extends SpringBrowserlessTest {

    @Test
    void sendsPeopleToTheRegistrar() {
        navigate(ForgotPasswordView.class);

        assertThat(find(Paragraph.class).single().getText()).startsWith("Ask the registrar for a one-time link.");
        assertThat(find(EmailField.class).all()).isEmpty();
    }
}
