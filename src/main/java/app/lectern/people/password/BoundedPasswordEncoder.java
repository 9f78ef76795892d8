package app.lectern.people.password;

import app.lectern.people.password.HashingQueue.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes a few passwords at a time, so that a burst of sign-ins needs no more memory and no more of the processor than
 * that; whoever asks waits for their turn, which is a page's where nothing else is said.
 */
public class BoundedPasswordEncoder implements PasswordEncoder, AutoCloseable {

    private final PasswordEncoder encoder;
    private final HashingQueue queue;

    /**
     * @param queue is closed with it
     */
    public BoundedPasswordEncoder(PasswordEncoder encoder, HashingQueue queue) {
        this.encoder = encoder;
        this.queue = queue;
    }

    /** The same encoder for those whose turn it is then. */
    public PasswordEncoder in(Turn turn) {
        return new InTurn(turn);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return in(Turn.PAGE).encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return in(Turn.PAGE).matches(password, encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    @Override
    public void close() {
        queue.close();
    }

    private class InTurn implements PasswordEncoder {

        private final Turn turn;

        InTurn(Turn turn) {
            this.turn = turn;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return queue.result(turn, () -> encoder.encode(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            return queue.result(turn, () -> encoder.matches(password, encoded));
        }

        @Override
        public boolean upgradeEncoding(@Nullable String encoded) {
            return encoder.upgradeEncoding(encoded);
        }
    }
}
