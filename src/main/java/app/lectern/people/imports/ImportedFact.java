package app.lectern.people.imports;

import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.User;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/** What a file may say of a person, each by itself: what it does not say stays as it is stored. */
public enum ImportedFact {
    STUDENT_NUMBER(
            User.STUDENT_NUMBER,
            PersonFacts::studentNumber,
            (stored, said) -> stored.withStudentNumber(said.studentNumber())),
    FIRST_NAME(User.FIRST_NAME, PersonFacts::firstName, (stored, said) -> stored.withFirstName(said.firstName())),
    LAST_NAME(User.LAST_NAME, PersonFacts::lastName, (stored, said) -> stored.withLastName(said.lastName())),
    EMAIL(User.EMAIL, PersonFacts::email, (stored, said) -> stored.withEmail(said.email())),
    ROLES(User.ROLES, PersonFacts::roles, (stored, said) -> stored.withRoles(roles(stored.roles(), said.roles()))),
    CLASSIFICATION(
            User.CLASSIFICATION,
            PersonFacts::classification,
            (stored, said) -> stored.withClassification(said.classification())),
    MAJORS(User.MAJORS, PersonFacts::majors, (stored, said) -> stored.withMajors(said.majors())),
    MINORS(User.MINORS, PersonFacts::minors, (stored, said) -> stored.withMinors(said.minors())),
    PROGRAMS(User.PROGRAMS, PersonFacts::programs, (stored, said) -> stored.withPrograms(said.programs())),
    PREFERRED_NAME(
            User.PREFERRED_NAME,
            PersonFacts::preferredName,
            (stored, said) -> stored.withPreferredName(said.preferredName())),
    PRONOUNS(User.PRONOUNS, PersonFacts::pronouns, (stored, said) -> stored.withPronouns(said.pronouns())),
    COMPLETED(User.COMPLETED, PersonFacts::completed, (stored, said) -> stored.withCompleted(said.completed())),
    TESTS(User.TESTS, PersonFacts::tests, (stored, said) -> stored.withTests(said.tests())),
    TRANSFER(User.TRANSFER, PersonFacts::transfer, (stored, said) -> stored.withTransfer(said.transfer())),
    CREDIT_LIMITS(
            User.CREDIT_LIMITS,
            PersonFacts::creditLimits,
            (stored, said) -> stored.withCreditLimits(said.creditLimits()));

    private final String field;
    private final Function<PersonFacts, @Nullable Object> value;
    private final BinaryOperator<PersonFacts> over;

    ImportedFact(String field, Function<PersonFacts, @Nullable Object> value, BinaryOperator<PersonFacts> over) {
        this.field = field;
        this.value = value;
        this.over = over;
    }

    /** The office is neither given nor taken by a file. */
    private static Set<Role> roles(Set<Role> stored, Set<Role> said) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(said);
        roles.remove(Role.ADMIN);
        if (stored.contains(Role.ADMIN)) {
            roles.add(Role.ADMIN);
        }
        return roles;
    }

    PersonFacts over(PersonFacts stored, PersonFacts said) {
        return over.apply(stored, said);
    }

    @Nullable
    Object of(PersonFacts facts) {
        return value.apply(facts);
    }

    /** What is not there, and a flag that is not set, does not stand in the document. */
    void change(PersonFacts before, PersonFacts after, Update changes) {
        Object now = of(after);
        if (Objects.equals(of(before), now)) {
            return;
        }
        if (now == null || Boolean.FALSE.equals(now)) {
            changes.unset(field);
        } else {
            changes.set(field, now);
        }
    }
}
