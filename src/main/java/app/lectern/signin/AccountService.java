package app.lectern.signin;

import app.lectern.base.NoSuchUser;
import app.lectern.base.UserId;
import app.lectern.people.Account;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.people.password.NewPassword;
import app.lectern.people.password.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What people do with their own account. */
@Service
@Validated
public class AccountService {

    private final Users users;
    private final AuthenticationManager authentication;
    private final PasswordEncoder passwords;
    private final RememberMe rememberMe;
    private final TokenService tokens;
    private final OneTimeLinks links;
    private final OpenSessions sessions;

    AccountService(
            Users users,
            AuthenticationManager authentication,
            PasswordEncoder passwords,
            RememberMe rememberMe,
            TokenService tokens,
            OneTimeLinks links,
            OpenSessions sessions) {
        this.users = users;
        this.authentication = authentication;
        this.passwords = passwords;
        this.rememberMe = rememberMe;
        this.tokens = tokens;
        this.links = links;
        this.sessions = sessions;
    }

    /**
     * A sign-in with a password.
     *
     * @param address where it came from, as in {@code 192.0.2.17}
     */
    public record Moment(Instant at, String address) {}

    /**
     * When somebody signed in last.
     *
     * @param current this time
     * @param last the time before
     */
    public record SignIns(Optional<Moment> current, Optional<Moment> last) {}

    /** The account of {@code owner}, who asks. */
    @PreAuthorize("#owner == principal.userId")
    public Account account(UserId owner) {
        return stored(owner).account();
    }

    /** The last sign-ins of {@code owner}, who asks. */
    @PreAuthorize("#owner == principal.userId")
    public SignIns signIns(UserId owner) {
        var user = stored(owner);
        return new SignIns(
                moment(user.currentLoginAt(), user.currentLoginIp()), moment(user.lastLoginAt(), user.lastLoginIp()));
    }

    private static Optional<Moment> moment(@Nullable Instant at, @Nullable String address) {
        return at == null ? Optional.empty() : Optional.of(new Moment(at, address == null ? "" : address));
    }

    /**
     * Changes the password of {@code owner}, who asks. Wherever else they are signed in or remembered, that ends, and so
     * do their tokens for the API and their one-time links.
     *
     * @param request comes from the browser in which they stay signed in and remembered
     * @throws org.springframework.security.authentication.BadCredentialsException when {@code old} is wrong
     * @throws TooManyAttempts when too many tries failed
     */
    @PreAuthorize("#owner == principal.userId")
    public void changePassword(
            UserId owner,
            String old,
            @NewPassword String chosen,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = stored(owner);
        requirePassword(user, old);
        users.update(
                owner, new Update().set(User.PASSWORD, passwords.encode(chosen)).set(User.STAMP, sessions.newStamp()));
        sessions.renew(stored(owner).person(), request, response);
        rememberMe.forgetElsewhere(user.person(), request);
        tokens.endAll(owner);
        links.endAll(owner);
    }

    /**
     * Makes a token for the API that stands for {@code owner}, who asks and types their password: a token outlasts the
     * session, and the session may be that of a browser which remembers them.
     *
     * @param name what they call it; may be blank
     * @throws org.springframework.security.authentication.BadCredentialsException when {@code password} is wrong
     * @throws TooManyAttempts when too many tries failed
     */
    @PreAuthorize("#owner == principal.userId")
    public TokenService.Issued issueToken(UserId owner, String password, String name) {
        requirePassword(stored(owner), password);
        return tokens.issue(owner, name);
    }

    private void requirePassword(User owner, String password) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(owner.email(), password);
        typed.setDetails(Guesser.signedIn(owner.userId()));
        authentication.authenticate(typed);
    }

    private User stored(UserId owner) {
        return users.with(owner).orElseThrow(() -> new NoSuchUser(owner));
    }
}
