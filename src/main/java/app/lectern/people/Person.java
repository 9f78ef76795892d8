package app.lectern.people;

import app.lectern.base.Named;
import app.lectern.base.Numbered;
import app.lectern.base.UserId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in: the principal in the security context.
 *
 * @param userId their number
 * @param email their address, in lower case
 * @param firstName what they are greeted by
 * @param lastName their family name
 * @param roles what they may do
 * @param stamp what was stored as {@link User#stamp()} when they signed in
 */
public record Person(
        UserId userId,
        String email,
        String firstName,
        String lastName,
        Set<Role> roles,
        @Nullable String stamp) implements UserDetails, Named, Numbered {

    private static final String ROLE = "ROLE_";

    @Override
    public String fullName() {
        return PersonNames.full(firstName, lastName);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(ROLE + role.name()))
                .toList();
    }

    /** Whether an authority comes from a role. */
    public static boolean isRole(@Nullable String authority) {
        return authority != null && authority.startsWith(ROLE);
    }

    /** Never known here. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return email;
    }
}
