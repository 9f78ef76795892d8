package app.lectern.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** An SMTP server on this machine, for the tests whose application it is told to, and the mails that arrive there. */
public class Letterbox implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final ServerSetup ANY_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final GreenMail SERVER = new GreenMail(ANY_PORT);
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    static {
        SERVER.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SERVER.getSmtp().getPort())
                .applyTo(context);
    }

    /**
     * A mail that has arrived.
     *
     * @param text decoded
     */
    public record Letter(String to, String from, String subject, String text) {

        static Letter of(MimeMessage message) {
            try {
                return new Letter(
                        GreenMailUtil.getAddressList(message.getRecipients(Message.RecipientType.TO)),
                        GreenMailUtil.getAddressList(message.getFrom()),
                        message.getSubject(),
                        message.getContent().toString());
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }

        /** The path and query of the first link in it. */
        public String path() {
            var link = LINK.matcher(text);
            assertThat(link.find()).as(text).isTrue();
            return link.group().replaceFirst("https?://[^/]+", "");
        }
    }

    public static void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    public static List<Letter> letters() {
        return Arrays.stream(SERVER.getReceivedMessages()).map(Letter::of).toList();
    }

    /** The one mail that arrives at {@code address}. */
    public static Letter letterTo(String address) {
        await().atMost(Duration.ofSeconds(20)).until(() -> to(address).size() == 1);
        return to(address).getFirst();
    }

    private static List<Letter> to(String address) {
        return letters().stream().filter(letter -> letter.to().equals(address)).toList();
    }
}
