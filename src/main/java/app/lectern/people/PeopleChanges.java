package app.lectern.people;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NoSuchUser;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Changes and deletes people so that no change is lost and there is always a registrar who may sign in.
 *
 * <p>The latter without a lock: whoever takes the office from somebody reads them first, then marks their own document,
 * which only a registrar in office can, and then writes on condition that what they read has not changed. Of two who do
 * that to each other, at least one finds the other's mark and decides anew.
 */
@Component
class PeopleChanges {

    private static final int MOST_TRIES = 100;

    private final Users users;
    private final PasswordEncoder passwords;
    private final PersonalAccess access;
    private final AccountTies ties;
    private final ApplicationEventPublisher events;

    PeopleChanges(
            Users users,
            PasswordEncoder passwords,
            PersonalAccess access,
            AccountTies ties,
            ApplicationEventPublisher events) {
        this.users = users;
        this.passwords = passwords;
        this.access = access;
        this.ties = ties;
        this.events = events;
    }

    /**
     * @throws ChangedMeanwhile when {@code opened} is out of date
     * @throws ChangeRefused when the registrar would take their own place away
     * @throws EmailInUse when somebody else has the address
     * @throws StudentNumberInUse when somebody else has the student number
     */
    User change(UserId by, UserId userId, PersonFacts opened, PersonFacts facts, @Nullable String password) {
        String encoded = password == null ? null : passwords.encode(password);
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            var stored = stored(userId);
            if (!stored.facts().equals(opened)) {
                break;
            }
            if (change(by, stored, facts, encoded)) {
                tellOfChange(stored, facts);
                return stored(userId);
            }
        }
        throw new ChangedMeanwhile();
    }

    private void tellOfChange(User before, PersonFacts facts) {
        if (!before.facts().sameForRules(facts)) {
            events.publishEvent(new StudentFactsChanged(before.userId()));
        }
    }

    private boolean change(UserId by, User stored, PersonFacts facts, @Nullable String encoded) {
        if (stored.facts().inOffice() && !facts.inOffice()) {
            requireOtherInOffice(by, stored.userId());
        }
        if (stored.mayNotSignIn()) {
            access.endLasting(stored.userId());
        }
        boolean ends = encoded != null || facts.disabled() && !stored.mayNotSignIn();
        boolean changed = write(stored, facts, encoded, ends);
        if (changed && ends) {
            access.endLasting(stored.userId());
        }
        return changed;
    }

    private void requireOtherInOffice(UserId by, UserId leaving) {
        if (by.equals(leaving)) {
            throw ownPlace();
        }
        if (!users.markInOffice(by)) {
            throw new AccessDeniedException("No registrar any more");
        }
    }

    private boolean write(User stored, PersonFacts facts, @Nullable String encoded, boolean endsSessions) {
        try {
            return users.replaceFacts(stored, facts, encoded, endsSessions ? access.newStamp() : stored.stamp());
        } catch (DuplicateKeyException e) {
            throw users.withEmail(facts.email())
                            .filter(owner -> !owner.userId().equals(stored.userId()))
                            .isPresent()
                    ? new EmailInUse()
                    : new StudentNumberInUse();
        }
    }

    /**
     * Disables the account first, so that nobody goes on in it, and then deletes it. Killed in between, it leaves a
     * disabled account.
     *
     * @throws ChangeRefused when the registrar would delete themselves, or something is on record of the person
     */
    void delete(UserId by, UserId userId) {
        if (by.equals(userId)) {
            throw ownPlace();
        }
        var before = stored(userId);
        refuseIfOnRecord(userId, () -> {});
        var disabled = change(by, userId, before.facts(), before.facts().withDisabled(true), null);
        Runnable enable = () -> change(by, userId, disabled.facts(), before.facts(), null);
        refuseIfOnRecord(userId, enable);
        var removed = users.remove(userId);
        refuseIfOnRecord(
                userId,
                () -> removed.ifPresent(person -> {
                    users.insert(person);
                    enable.run();
                }));
        access.endLasting(userId);
    }

    /** A student may have enrolled in that very moment. */
    private void refuseIfOnRecord(UserId userId, Runnable undo) {
        var terms = ties.termsOf(userId);
        if (!terms.isEmpty()) {
            undo.run();
            throw new ChangeRefused(
                    "people.on-record", terms.stream().map(TermId::value).collect(Collectors.joining(", ")));
        }
    }

    private static ChangeRefused ownPlace() {
        return new ChangeRefused("people.own-place");
    }

    private User stored(UserId userId) {
        return users.with(userId).orElseThrow(() -> new NoSuchUser(userId));
    }
}
