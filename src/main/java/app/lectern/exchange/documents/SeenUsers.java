package app.lectern.exchange.documents;

import app.lectern.base.Change;
import app.lectern.people.imports.ImportedUser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The users of the rows before, each with as much as it takes to compare them. */
class SeenUsers {

    private final Map<Integer, Seen> byNumber = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();

    /** Whether no row before has given the address to somebody else. */
    boolean leavesAddressFree(ImportedUser user) {
        Integer owner = owners.get(user.email());
        return owner == null || owner == user.userId();
    }

    /** The address that the rows before say somebody has. */
    Optional<String> emailOf(int userId) {
        return Optional.ofNullable(byNumber.get(userId)).map(Seen::email);
    }

    /** Keeps a user in the place of the one with the same number, and says how they differ. */
    Change put(ImportedUser user) {
        var seen = new Seen(user.email(), Digest.of(user));
        Seen before = byNumber.put(user.userId(), seen);
        if (before != null) {
            owners.remove(before.email());
        }
        owners.put(user.email(), user.userId());
        if (before == null) {
            return Change.CREATED;
        }
        return before.equals(seen) ? Change.UNCHANGED : Change.UPDATED;
    }

    private record Seen(String email, UUID digest) {}
}
