package app.lectern.people.password;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes on a few threads of its own, so that a burst of sign-ins needs no more memory and no more of the processor
 * than that many hashes; whoever asks waits for their turn.
 */
class BoundedPasswordEncoder implements PasswordEncoder, AutoCloseable {

    private final PasswordEncoder encoder;
    private final ExecutorService threads;

    /**
     * @param atOnce how many passwords are hashed at the same time, 1 or more
     */
    BoundedPasswordEncoder(PasswordEncoder encoder, int atOnce) {
        this.encoder = encoder;
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("hashing-", 1).daemon().factory());
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return inTurn(() -> encoder.matches(password, encoded));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    private <T extends @Nullable Object> T inTurn(Callable<T> hashing) {
        try {
            return threads.submit(hashing).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to hash a password", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
