package app.lectern.signin;

import app.lectern.base.UserId;
import app.lectern.people.Person;
import app.lectern.people.PersonalAccess;
import app.lectern.people.User;
import app.lectern.people.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Objects;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The sessions that people have open with the views, on every instance that shares the database. */
@Component
class OpenSessions implements PersonalAccess {

    private final Users users;
    private final RememberedBrowsers browsers;
    private final TokenService tokens;
    private final OneTimeLinks links;
    private final SecurityContextRepository contexts;

    OpenSessions(
            Users users,
            RememberedBrowsers browsers,
            TokenService tokens,
            OneTimeLinks links,
            SecurityContextRepository contexts) {
        this.users = users;
        this.browsers = browsers;
        this.tokens = tokens;
        this.links = links;
        this.contexts = contexts;
    }

    @Override
    public String newStamp() {
        return RandomText.next();
    }

    /**
     * Ends all sessions of {@code person} within {@link SessionValidity#AGE}, and whatever else would sign them in without a
     * password: the browsers that remember them, their tokens for the API and their one-time links.
     */
    void end(UserId person) {
        users.update(person, new Update().set(User.STAMP, newStamp()));
        endLasting(person);
    }

    @Override
    public void endLasting(UserId person) {
        browsers.endAll(person);
        tokens.endAll(person);
        links.endAll(person);
    }

    /** Puts what is known now of the signed-in person in the place of what their session knew of them. */
    void renew(Person now, HttpServletRequest request, HttpServletResponse response) {
        var known = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var renewed = known.toBuilder()
                .principal(now)
                .authorities(authorities -> replaceRoles(authorities, now))
                .build();
        var context = new SecurityContextImpl(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Whether they came with a password stays as it is. */
    private static void replaceRoles(Collection<GrantedAuthority> authorities, Person now) {
        authorities.removeIf(it -> Person.isRole(it.getAuthority()));
        authorities.addAll(now.getAuthorities());
    }
}
