package app.lectern.people.imports;

import app.lectern.base.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A dry run, in which the rows before a row count as stored, so that both runs say the same. */
public class Rehearsal {

    private final Map<UserId, RehearsedPerson> byNumber = new HashMap<>();
    private final Map<String, RehearsedPerson> byEmail = new HashMap<>();
    private final Map<String, RehearsedPerson> byStudentNumber = new HashMap<>();

    /** Decides about a row as if those before were stored. */
    UserPut take(ImportedUser row, UserPlan stored) {
        Decision decision = Decision.of(row, new Overlay(stored));
        if (decision.put() instanceof UserPut.Stored) {
            keep(decision);
        }
        return decision.put();
    }

    private void keep(Decision decision) {
        switch (decision.person()) {
            case RehearsedPerson before -> {
                byEmail.remove(before.email());
                keep(new RehearsedPerson(decision.row(), before));
            }
            case StoredPerson stored -> keep(new RehearsedPerson(decision.row(), stored));
            case null -> keep(new RehearsedPerson(decision.row()));
        }
    }

    private void keep(RehearsedPerson person) {
        byEmail.put(person.email(), person);
        if (person.number() != null) {
            byNumber.put(person.number(), person);
        }
        if (person.studentNumber() != null) {
            byStudentNumber.put(person.studentNumber(), person);
        }
    }

    /** Those of the rows before, and whoever else is stored. */
    private class Overlay implements Directory {

        private final UserPlan stored;

        Overlay(UserPlan stored) {
            this.stored = stored;
        }

        @Override
        public Optional<? extends Known> withNumber(UserId number) {
            var rehearsed = Optional.ofNullable(byNumber.get(number));
            return rehearsed.isPresent() ? rehearsed : stored.withNumber(number);
        }

        @Override
        public Optional<? extends Known> withStudentNumber(String studentNumber) {
            var rehearsed = Optional.ofNullable(byStudentNumber.get(studentNumber));
            return rehearsed.isPresent()
                    ? rehearsed
                    : stored.withStudentNumber(studentNumber).filter(this::isUntouched);
        }

        @Override
        public Optional<? extends Known> withEmail(String email) {
            var rehearsed = Optional.ofNullable(byEmail.get(email));
            return rehearsed.isPresent() ? rehearsed : stored.withEmail(email).filter(this::isUntouched);
        }

        private boolean isUntouched(StoredPerson person) {
            return !byNumber.containsKey(person.number());
        }
    }
}
