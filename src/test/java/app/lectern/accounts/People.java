package app.lectern.accounts;

import app.lectern.storage.TestDatabase;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.stereotype.Component;

/** People for tests, in a database that has nothing else. */
@Component
public class People {

    public static final String PASSWORD = "correct horse";

    private final MongoTemplate mongo;
    private final Admission admission;
    private final SecurityContextHolderStrategy contexts;

    People(MongoTemplate mongo, Admission admission, SecurityContextHolderStrategy contexts) {
        this.mongo = mongo;
        this.admission = admission;
        this.contexts = contexts;
    }

    public void nobody() {
        TestDatabase.clear(mongo);
        TestSecurityContextHolder.clearContext();
        contexts.clearContext();
    }

    public Person student(String email) {
        return admit("Ana", "Ruiz", email, Role.STUDENT);
    }

    public Person registrar(String email) {
        return admit("Otto", "Office", email, Role.ADMIN);
    }

    private Person admit(String firstName, String lastName, String email, Role role) {
        return admission
                .admit(NewUser.of(firstName, lastName, email, PASSWORD, Set.of(role)))
                .person();
    }

    /** Makes {@code person} the one who is signed in, in the test's thread. */
    public void signIn(Person person) {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        TestSecurityContextHolder.setContext(context);
        contexts.setContext(context);
    }

    /** Who is signed in. */
    public static String principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "nobody" : authentication.getName();
    }
}
