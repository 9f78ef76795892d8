package app.lectern.accounts;

import app.lectern.base.Change;
import app.lectern.base.NotFound;
import app.lectern.base.UserId;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What the registrar does with people. */
@Service
@Validated
public class PeopleService {

    private final Users users;
    private final Admission admission;
    private final UserImport imports;

    PeopleService(Users users, Admission admission, UserImport imports) {
        this.users = users;
        this.admission = admission;
        this.imports = imports;
    }

    /**
     * One page of people, by number unless {@code page} is sorted by a field of the data.
     *
     * @param search words that names or address contain, or a number; blank for everybody
     */
    @PreAuthorize("hasRole('ADMIN')")
    public Page<Account> list(String search, Pageable page) {
        return users.list(search, page).map(User::account);
    }

    /**
     * @throws NotFound when nobody has that number
     */
    @PreAuthorize("hasRole('ADMIN')")
    public Account find(UserId userId) {
        return users.with(userId).map(User::account).orElseThrow(() -> new NotFound("user " + userId));
    }

    /** Those of the numbered people who are there. */
    @PreAuthorize("hasRole('ADMIN')")
    public Map<UserId, Account> find(Collection<UserId> userIds) {
        return users.withAny(userIds).stream()
                .map(User::account)
                .collect(Collectors.toMap(Account::userId, Function.identity()));
    }

    /**
     * Gives somebody an account with the next number.
     *
     * @throws jakarta.validation.ConstraintViolationException when a fact is not as it must be
     * @throws EmailInUse when somebody has the address
     */
    @PreAuthorize("hasRole('ADMIN')")
    public Account create(@Valid NewUser facts) {
        return admission.admit(facts).account();
    }

    /**
     * Stores an imported user as a student, under their own number. Once they have set a password of their own it stays.
     *
     * @param dryRun {@code true} to learn what would happen and change nothing
     * @throws UserNotImported when the number or the address belongs to an account that no import made, or the address
     *     to another number
     */
    @PreAuthorize("hasRole('ADMIN')")
    public Change put(ImportedUser row, boolean dryRun) {
        return imports.put(row, dryRun);
    }
}
