package app.lectern.people;

import app.lectern.base.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells, where no person asks, whose numbers are in use. */
@Component
public class KnownUsers {

    private final Users users;

    KnownUsers(Users users) {
        this.users = users;
    }

    /** Those of the numbers that somebody has. */
    public Set<UserId> among(Collection<UserId> numbers) {
        return users.withAny(numbers).stream().map(User::userId).collect(Collectors.toSet());
    }
}
