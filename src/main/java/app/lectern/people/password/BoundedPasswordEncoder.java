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

    /**
     * The same encoder for somebody who has a place in the queue, until they close it.
     *
     * @throws TooManyAtOnce when there is none
     */
    public InQueue in(Turn turn) {
        return new InQueue(queue.enter(turn));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        try (var place = in(Turn.PAGE)) {
            return place.encode(password);
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        try (var place = in(Turn.PAGE)) {
            return place.matches(password, encoded);
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    @Override
    public void close() {
        queue.close();
    }

    /** Hashes for one person, one password after another. */
    public class InQueue implements PasswordEncoder, AutoCloseable {

        private final HashingQueue.Place place;

        private InQueue(HashingQueue.Place place) {
            this.place = place;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return place.result(() -> encoder.encode(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            return place.result(() -> encoder.matches(password, encoded));
        }

        @Override
        public boolean upgradeEncoding(@Nullable String encoded) {
            return encoder.upgradeEncoding(encoded);
        }

        @Override
        public void close() {
            place.close();
        }
    }
}
