package app.lectern.enrollment;

import app.lectern.base.UserId;
import app.lectern.people.Person;
import app.lectern.people.Role;
import com.vaadin.flow.internal.CurrentInstance;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Does something as somebody, on the thread it is called on, and not at the browser of a test that has one. */
public class SignedIn {

    private SignedIn() {}

    public static <T> T as(UserId user, Role role, Supplier<T> action) {
        var person = new Person(user, "user" + user + "@lectern.example", "First", "Last", Set.of(role), null);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("ROLE_" + role));
        var browser = CurrentInstance.getInstances();
        CurrentInstance.clearAll();
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
            CurrentInstance.restoreInstances(browser);
        }
    }

    public static <T> T asStudent(UserId user, Supplier<T> action) {
        return as(user, Role.STUDENT, action);
    }
}
