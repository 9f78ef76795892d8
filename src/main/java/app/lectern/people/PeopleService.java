package app.lectern.people;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.GradeScale;
import app.lectern.base.NoSuchUser;
import app.lectern.base.NotFound;
import app.lectern.base.UserId;
import app.lectern.people.password.NewPassword;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What the registrar does with people. */
@Service
@Validated
public class PeopleService {

    private final Users users;
    private final AccountCreation accountCreation;
    private final PeopleChanges changes;
    private final GradeScales grades;

    PeopleService(Users users, AccountCreation accountCreation, PeopleChanges changes, GradeScales grades) {
        this.users = users;
        this.accountCreation = accountCreation;
        this.changes = changes;
        this.grades = grades;
    }

    /** One page of people, in the order of the fields of the data that it names, and within that by number. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Account> list(PeopleFilter filter, Pageable page) {
        return users.list(filter, page).stream().map(User::account).toList();
    }

    /** How many people there are. */
    @PreAuthorize("hasRole('ADMIN')")
    public long count(PeopleFilter filter) {
        return users.count(filter);
    }

    /**
     * @throws NotFound when nobody has that number
     */
    @PreAuthorize("hasRole('ADMIN')")
    public Account find(UserId userId) {
        return users.with(userId).map(User::account).orElseThrow(() -> new NoSuchUser(userId));
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
     * @throws StudentNumberInUse when somebody has the student number
     * @throws GradesUnknown when a completed course has a grade that the school does not give
     */
    @PreAuthorize("hasRole('ADMIN')")
    public Account create(@Valid NewUser user) {
        requireGrades(user.facts(), List.of());
        return accountCreation.admit(user).account();
    }

    /**
     * Changes what the registrar decides about somebody, and their password. Disabling them or giving them another
     * password ends their sessions within 5 s, and their tokens. There is always a registrar left who may sign in, also
     * when several registrars change each other at once or a process dies.
     *
     * @param by the registrar, who asks
     * @param opened what they were shown when they began
     * @param password as typed; {@code null} to leave it as it is
     * @return how it is stored now
     * @throws jakarta.validation.ConstraintViolationException when a fact is not as it must be
     * @throws EmailInUse when somebody else has the address
     * @throws StudentNumberInUse when somebody else has the student number
     * @throws GradesUnknown when a completed course that is new has a grade that the school does not give
     * @throws ChangedMeanwhile when somebody else changed what {@code opened} shows
     * @throws ChangeRefused when they would disable themselves or stop being a registrar
     * @throws NotFound when nobody has that number any more
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public Account update(UserId by, Account opened, @Valid PersonFacts facts, @NewPassword @Nullable String password) {
        requireGrades(facts, opened.completed());
        return changes.change(by, opened.userId(), opened.facts(), facts, password)
                .account();
    }

    /**
     * Deletes somebody of whom nothing else is on record, with their tokens. Their sessions end within 5 s.
     *
     * @param by the registrar, who asks
     * @throws ChangeRefused when they have enrollments, or would delete themselves
     * @throws NotFound when nobody has that number
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public void delete(UserId by, UserId userId) {
        changes.delete(by, userId);
    }

    /** What is stored already stays, whatever the scale says by now. */
    private void requireGrades(PersonFacts facts, List<CompletedCourse> stored) {
        GradeScale scale = grades.now();
        List<GradesUnknown.Unknown> unknown = IntStream.range(
                        0, facts.completed().size())
                .filter(i -> !stored.contains(facts.completed().get(i)))
                .mapToObj(i ->
                        new GradesUnknown.Unknown(i, facts.completed().get(i).grade()))
                .filter(it -> !scale.has(it.grade()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new GradesUnknown(unknown);
        }
    }
}
