package app.lectern.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Writes and sends mails off the thread of whoever asked, so that neither the answer nor the time it takes tells whether
 * there was one to send. What can't be sent is tried twice more and then logged.
 */
public class Outbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 1_000;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final @Nullable JavaMailSender smtp;
    private final String from;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(MailSendException.class)
            .maxRetries(2)
            .delay(Duration.ofSeconds(2))
            .build());
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("outbox-", 1).daemon().factory());

    /**
     * @param smtp {@code null} when no mail can be sent
     */
    Outbox(@Nullable JavaMailSender smtp, String from) {
        this.smtp = smtp;
        this.from = from;
    }

    /** Whether mails can be sent at all. */
    public boolean isOpen() {
        return smtp != null;
    }

    /** Soon sends the mail that {@code writing} comes up with, if any. */
    public void send(Supplier<Optional<Mail>> writing) {
        try {
            threads.execute(() -> sendNow(writing));
        } catch (RejectedExecutionException e) {
            log.error("A mail was not sent, because {} others wait to be", MOST_WAITING);
        }
    }

    private void sendNow(Supplier<Optional<Mail>> writing) {
        try {
            writing.get().ifPresent(mail -> retries.invoke(() -> deliver(mail)));
        } catch (RuntimeException e) {
            log.error("A mail could not be sent", e);
        }
    }

    private void deliver(Mail mail) {
        var sender = Objects.requireNonNull(smtp);
        sender.send(message(sender.createMimeMessage(), mail));
    }

    private MimeMessage message(MimeMessage empty, Mail mail) {
        try {
            var message = new MimeMessageHelper(empty, StandardCharsets.UTF_8.name());
            message.setFrom(from);
            message.setTo(address(mail.to()));
            message.setSubject(mail.subject());
            message.setText(mail.text());
            empty.setHeader("Auto-Submitted", "auto-generated");
            return empty;
        } catch (MessagingException e) {
            throw new IllegalArgumentException("No mail can be made of this", e);
        }
    }

    /** An address that is nothing but one, so that no name in front of it leads the mail elsewhere. */
    private static InternetAddress address(String email) throws AddressException {
        var address = new InternetAddress();
        address.setAddress(email);
        address.validate();
        return address;
    }

    /** Waits a little for the mails that were asked for. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                log.error(
                        "Mails that were not sent before the end: {}",
                        threads.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
