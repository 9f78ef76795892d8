package app.lectern.signin;

import app.lectern.base.NoSuchUser;
import app.lectern.base.NotFound;
import app.lectern.base.UserId;
import app.lectern.notices.Site;
import app.lectern.people.AccountDisabled;
import app.lectern.people.Person;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.people.password.NewPassword;
import app.lectern.signin.OneTimeLink.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lets people in who can't sign in, by a link that is good for one new password. */
@Service
@Validated
public class LinkService {

    private final Users users;
    private final OneTimeLinks links;
    private final Site site;
    private final PasswordEncoder passwords;
    private final OpenSessions sessions;
    private final SignIn signIn;

    LinkService(
            Users users,
            OneTimeLinks links,
            Site site,
            PasswordEncoder passwords,
            OpenSessions sessions,
            SignIn signIn) {
        this.users = users;
        this.links = links;
        this.site = site;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
    }

    /**
     * Makes a link that the registrar gives to {@code owner}; those made before for them end.
     *
     * @throws NotFound when nobody has that number
     * @throws AccountDisabled when they may not sign in
     */
    @PreAuthorize("hasRole('ADMIN')")
    public SignInLink signInLink(UserId owner) {
        var user = users.with(owner).orElseThrow(() -> new NoSuchUser(owner));
        if (user.mayNotSignIn()) {
            throw new AccountDisabled();
        }
        var made = links.make(owner, Purpose.SIGN_IN);
        return new SignInLink(site.addressIfNamed(made.path()), made.expiresAt());
    }

    /** Whose link {@code secret} belongs to, as long as it is good; looking does not use it. */
    @PreAuthorize("permitAll()")
    public Optional<Person> owner(String secret) {
        return links.owner(secret).flatMap(this::admitted).map(User::person);
    }

    /**
     * Uses the link: sets the password of its owner, ends whatever else lets somebody in as them, and signs them in under
     * a new session id. Of several who use it at the same time, one succeeds.
     *
     * @throws jakarta.validation.ConstraintViolationException when the password may not be chosen; the link stays good
     * @throws LinkExpired when the link is not good, or its owner may not sign in
     */
    @PreAuthorize("permitAll()")
    public Person choosePassword(
            String secret, @NewPassword String chosen, HttpServletRequest request, HttpServletResponse response) {
        owner(secret).orElseThrow(LinkExpired::new);
        var password = new Update().set(User.PASSWORD, passwords.encode(chosen)).set(User.STAMP, sessions.newStamp());
        var owner = links.use(secret).orElseThrow(LinkExpired::new);
        users.update(owner, password);
        sessions.endLasting(owner);
        return signIn.welcome(admitted(owner).orElseThrow(LinkExpired::new), request, response);
    }

    private Optional<User> admitted(UserId owner) {
        return users.with(owner).filter(user -> !user.mayNotSignIn());
    }
}
