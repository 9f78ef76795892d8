package app.lectern.people.imports;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.UserId;
import app.lectern.people.User;
import app.lectern.people.Users;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those of whom rows may be about, as they are stored. */
class UserPlan implements Directory {

    private final Map<UserId, StoredPerson> byNumber;
    private final Map<String, StoredPerson> byAddress;
    private final Map<String, StoredPerson> byStudentNumber = new HashMap<>();

    private UserPlan(Collection<User> withNumbers, Collection<User> withAddresses, Collection<User> withOurs) {
        byNumber = withNumbers.stream().collect(toMap(User::userId, StoredPerson::new));
        byAddress = withAddresses.stream().collect(toMap(User::email, StoredPerson::new));
        withOurs.forEach(it -> byStudentNumber.put(Objects.requireNonNull(it.studentNumber()), new StoredPerson(it)));
    }

    /** Reads what is stored under the numbers, the addresses and the student numbers of the rows. */
    static UserPlan of(List<ImportedUser> rows, Users users) {
        return new UserPlan(
                found(rows, ImportedUser::userId, users::withAny),
                found(rows, row -> row.gives(ImportedFact.EMAIL) ? row.facts().email() : null, users::withAnyEmail),
                found(rows, row -> row.facts().studentNumber(), users::withAnyStudentNumber));
    }

    private static <K> List<User> found(
            List<ImportedUser> rows, KeyOf<K> key, Function<Collection<K>, List<User>> find) {
        List<K> keys =
                rows.stream().flatMap(row -> Stream.ofNullable(key.of(row))).toList();
        return keys.isEmpty() ? List.of() : find.apply(keys);
    }

    /** Those that are stored of whom the row may be about. */
    Set<UserId> candidates(ImportedUser row) {
        return Stream.of(
                        Optional.ofNullable(row.userId()).flatMap(this::withNumber),
                        Optional.of(row.facts().email()).flatMap(this::withEmail),
                        Optional.ofNullable(row.facts().studentNumber()).flatMap(this::withStudentNumber))
                .flatMap(Optional::stream)
                .map(StoredPerson::number)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<StoredPerson> withNumber(UserId number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    @Override
    public Optional<StoredPerson> withStudentNumber(String studentNumber) {
        return Optional.ofNullable(byStudentNumber.get(studentNumber));
    }

    @Override
    public Optional<StoredPerson> withEmail(String email) {
        return Optional.ofNullable(byAddress.get(email));
    }

    /** One of the things that only one person has; {@code null} where a row does not say it. */
    private interface KeyOf<K> {

        @Nullable
        K of(ImportedUser row);
    }
}
