package app.lectern.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ExtendWith(OutputCaptureExtension.class)
class OutboxTest {

    private static final Mail MAIL = new Mail("ana@school.example", "Subject", "https://school.example/link/SECRET");

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void whoAsksDoesNotWaitForTheMailToBeWritten() throws Exception {
        var answered = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (var outbox = new Outbox(smtpThatFails(0), "no-reply@school.example")) {
            outbox.send(() -> {
                awaitQuietly(answered);
                written.countDown();
                return Optional.empty();
            });
            answered.countDown();
        }

        assertThat(written.getCount()).isZero();
        assertThat(tries).hasValue(0);
    }

    @Test
    void triesAgainWhatCouldNotBeSent() {
        try (var outbox = new Outbox(smtpThatFails(1), "no-reply@school.example")) {
            outbox.send(() -> Optional.of(MAIL));
            await().until(() -> tries.get() == 2);
        }
    }

    @Test
    void logsWhatCouldNotBeSentWithoutItsSecretAndCarriesOn(CapturedOutput output) {
        try (var outbox = new Outbox(smtpThatFails(3), "no-reply@school.example")) {
            outbox.send(() -> Optional.of(MAIL));
            outbox.send(() -> {
                throw new IllegalStateException("broken");
            });
            await().until(() ->
                    output.getAll().contains("broken") && output.getAll().contains("down"));
            outbox.send(() -> Optional.of(MAIL));
            await().until(() -> tries.get() == 4);
        }

        assertThat(output.getAll()).contains("A mail could not be sent").doesNotContain("SECRET");
    }

    @Test
    void sendsNothingPastTheAddress(CapturedOutput output) {
        try (var outbox = new Outbox(smtpThatFails(0), "no-reply@school.example")) {
            outbox.send(() -> Optional.of(new Mail("x<ben@school.example>", "Subject", "Text")));
            await().until(() -> output.getAll().contains("A mail could not be sent"));
        }

        assertThat(tries).hasValue(0);
    }

    private JavaMailSenderImpl smtpThatFails(int times) {
        return new JavaMailSenderImpl() {

            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                if (tries.getAndIncrement() < times) {
                    throw new MailSendException("down");
                }
            }
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
