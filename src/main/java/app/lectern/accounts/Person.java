package app.lectern.accounts;

import app.lectern.base.Named;
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
 */
public record Person(UserId userId, String email, String firstName, String lastName, Set<Role> roles)
        implements UserDetails, Named {

    @Override
    public String fullName() {
        return firstName + " " + lastName;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
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
