package app.lectern.signin;

import app.lectern.people.EmailAddresses;
import app.lectern.people.Person;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.people.password.BoundedPasswordEncoder;
import app.lectern.people.password.HashingQueue.Turn;
import app.lectern.people.password.PasswordConfiguration;
import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.Guesser.Door;
import app.lectern.signin.Guesser.Known;
import app.lectern.signin.Guesser.Stranger;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Knows people by address and password. A wrong address is refused like a wrong password, in the same time; that an
 * account is disabled is told only to somebody who knows its password.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Users users;
    private final BoundedPasswordEncoder passwords;
    private final SignInThrottle throttle;

    PasswordSignIn(Users users, BoundedPasswordEncoder passwords, SignInThrottle throttle) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /**
     * @param typed says in its details which {@link Guesser} typed it
     * @throws BadCredentialsException when there is no such person or the password is wrong
     * @throws DisabledException when the person may not sign in
     * @throws TooManyAttempts when too many sign-ins failed or are under way
     */
    @Override
    public Authentication authenticate(Authentication typed) {
        String email = EmailAddresses.stored(typed.getName());
        String password = Objects.toString(typed.getCredentials(), "");
        var guesser = Guesser.of(typed);
        var user = throttle.tried(email, guesser, () -> known(email, password, turn(guesser)));
        if (user.mayNotSignIn()) {
            throw new DisabledException("This account is disabled");
        }
        return authenticated(user.person(), typed);
    }

    private static Turn turn(Guesser guesser) {
        return switch (guesser) {
            case Known known -> Turn.KNOWN;
            case Stranger stranger -> stranger.door() == Door.API ? Turn.API : Turn.PAGE;
        };
    }

    /** Whoever is turned away because too many come at once is not looked up. */
    private User known(String email, String password, Turn turn) {
        try (var encoder = passwords.in(turn)) {
            Optional<User> user = users.withEmail(email);
            String encoded = user.map(User::password).orElse(PasswordConfiguration.NO_PASSWORD);
            if (!encoder.matches(password, encoded)) {
                throw new BadCredentialsException("Wrong address or password");
            }
            upgrade(user.orElseThrow(), encoded, password, encoder);
            return user.orElseThrow();
        }
    }

    private void upgrade(User user, String encoded, String password, PasswordEncoder encoder) {
        if (encoder.upgradeEncoding(encoded)) {
            users.replacePassword(user.userId(), encoded, Objects.requireNonNull(encoder.encode(password)));
        }
    }

    private static Authentication authenticated(Person person, Authentication typed) {
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        var known = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        known.setDetails(typed.getDetails());
        return known;
    }
}
