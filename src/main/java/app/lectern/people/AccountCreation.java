package app.lectern.people;

import app.lectern.base.UserId;
import app.lectern.storage.Counters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives people their account and their number. */
@Component
public class AccountCreation {

    private static final String COUNTER = "user_id";

    private final Users users;
    private final Counters counters;
    private final PasswordEncoder passwords;

    AccountCreation(Users users, Counters counters, PasswordEncoder passwords) {
        this.users = users;
        this.counters = counters;
        this.passwords = passwords;
    }

    /**
     * Makes an account with the next number that nobody has.
     *
     * @throws EmailInUse when somebody has the address
     * @throws StudentNumberInUse when somebody has the student number
     */
    public User admit(NewUser user) {
        return admit(user.facts(), encode(user.password()));
    }

    /**
     * Makes an account with the next number that nobody has, for somebody who has shown that the address is theirs.
     *
     * @param encoded their password
     * @throws EmailInUse when somebody has the address
     * @throws StudentNumberInUse when somebody has the student number
     */
    public User admitVerified(PersonFacts facts, String encoded) {
        return admit(id -> User.of(id, facts, encoded, false).with(it -> it.verified(true)), facts);
    }

    /**
     * Makes an account with the next number that nobody has, and a password that is encoded already.
     *
     * @throws EmailInUse when somebody has the address
     * @throws StudentNumberInUse when somebody has the student number
     */
    public User admit(PersonFacts facts, @Nullable String encoded) {
        return admit(id -> User.of(id, facts, encoded, false), facts);
    }

    private User admit(Function<UserId, User> numbered, PersonFacts facts) {
        while (true) {
            var admitted = numbered.apply(new UserId(counters.next(COUNTER)));
            try {
                users.insert(admitted);
                return admitted;
            } catch (DuplicateKeyException e) {
                requireFree(facts);
                raiseCounter();
            }
        }
    }

    /**
     * Makes the accounts of people who have a number already.
     *
     * @throws DuplicateKeyException when a number or an address is taken; some may have their account then
     */
    public void admitImported(List<User> people) {
        try {
            users.insert(people);
        } finally {
            people.stream()
                    .mapToInt(user -> user.userId().value())
                    .max()
                    .ifPresent(highest -> counters.raiseTo(COUNTER, highest));
        }
    }

    /** So many numbers that nobody is given any more, in order. */
    public List<UserId> numbers(int count) {
        int first = count == 0 ? 0 : counters.next(COUNTER, count);
        return IntStream.range(first, first + count).mapToObj(UserId::new).toList();
    }

    /** From now on, numbers stand above every one in use. */
    public void raiseCounter() {
        counters.raiseTo(COUNTER, users.highestId());
    }

    private void requireFree(PersonFacts facts) {
        if (users.withEmail(facts.email()).isPresent()) {
            throw new EmailInUse();
        }
        if (Optional.ofNullable(facts.studentNumber())
                .flatMap(users::withStudentNumber)
                .isPresent()) {
            throw new StudentNumberInUse();
        }
    }

    private @Nullable String encode(@Nullable String password) {
        return password == null ? null : passwords.encode(password);
    }
}
