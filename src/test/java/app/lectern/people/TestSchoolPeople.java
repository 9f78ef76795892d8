package app.lectern.people;

import app.lectern.storage.TestDatabase;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** People for tests, in a database that has nothing else. */
@Component
public class TestSchoolPeople {

    public static final String PASSWORD = "correct horse";

    /** Encoding takes long, as it should. */
    private static final Map<String, String> ENCODED = new ConcurrentHashMap<>();

    private final MongoTemplate mongo;
    private final AccountCreation accountCreation;
    private final PasswordEncoder passwords;

    TestSchoolPeople(MongoTemplate mongo, AccountCreation accountCreation, PasswordEncoder passwords) {
        this.mongo = mongo;
        this.accountCreation = accountCreation;
        this.passwords = passwords;
    }

    public void nobody() {
        TestDatabase.clear(mongo);
        signOut();
    }

    public Person student(String email) {
        return student("Ana", email);
    }

    /** By the last name of Ruiz. */
    public Person student(String firstName, String email) {
        return admit(firstName, "Ruiz", email, Role.STUDENT);
    }

    public Person registrar(String email) {
        return admit("Otto", "Office", email, Role.ADMIN);
    }

    /** The demo school's, with the password that everybody knows. */
    public Person demoRegistrar() {
        var facts = PersonFacts.of("Helen", "Brandt", DemoAccount.REGISTRAR.email(), Set.of(Role.ADMIN));
        return accountCreation.admit(new NewUser(facts, DemoAccount.PASSWORD)).person();
    }

    private Person admit(String firstName, String lastName, String email, Role role) {
        return accountCreation
                .admit(PersonFacts.of(firstName, lastName, email, Set.of(role)), encoded())
                .person();
    }

    /** {@link #PASSWORD}, encoded. */
    public String encoded() {
        return ENCODED.computeIfAbsent(PASSWORD, it -> Objects.requireNonNull(passwords.encode(it)));
    }

    /** Makes {@code person} the one who is signed in: in the test's thread, and at its browser if it has one. */
    public static void signIn(Person person) {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        TestSecurityContextHolder.setContext(context);
        SecurityContextHolder.setContext(context);
        atBrowser(context);
    }

    public static void signOut() {
        TestSecurityContextHolder.clearContext();
        SecurityContextHolder.clearContext();
        atBrowser(null);
    }

    private static void atBrowser(@Nullable SecurityContext context) {
        Optional.ofNullable(VaadinSession.getCurrent()).ifPresent(browser -> browser.getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context));
    }

    /** Who is signed in. */
    public static String principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "nobody" : authentication.getName();
    }
}
