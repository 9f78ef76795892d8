package app.lectern.people.password;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Says no to every password, and takes as long for it as another encoder for a wrong one. */
class RejectingPasswordEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final String decoy;

    RejectingPasswordEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.decoy = Objects.requireNonNull(encoder.encode("decoy"));
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        throw new UnsupportedOperationException("Nothing is encoded to match nothing");
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        encoder.matches(password, decoy);
        return false;
    }
}
