package app.lectern.people;

import app.lectern.base.Classification;
import app.lectern.base.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What the rules of registration may know of a student; can be read from what is stored of a person.
 *
 * @param classification {@code null} when not known
 * @param majors what they study
 * @param completed the courses that they have done with
 * @param tests the tests outside of the catalog that they passed, as in {@code OXCP}
 * @param transfer whether they came from another school
 * @param creditLimits the terms in which they have another credit limit
 * @param holds what blocks them
 */
public record StudentFacts(
        @Field("user_id") UserId userId,
        @Nullable Classification classification,
        List<String> majors,
        List<CompletedCourse> completed,
        List<String> tests,
        boolean transfer,
        List<CreditException> creditLimits,
        List<Hold> holds) {

    public StudentFacts {
        majors = orEmpty(majors);
        completed = orEmpty(completed);
        tests = orEmpty(tests);
        creditLimits = orEmpty(creditLimits);
        holds = orEmpty(holds);
    }

    @PersistenceCreator
    static StudentFacts stored(
            UserId userId,
            @Nullable Classification classification,
            List<String> majors,
            List<CompletedCourse> completed,
            List<String> tests,
            @Nullable Boolean transfer,
            List<CreditException> creditLimits,
            List<Hold> holds) {
        return new StudentFacts(
                userId, classification, majors, completed, tests, Boolean.TRUE.equals(transfer), creditLimits, holds);
    }

    /** Somebody of whom nothing is known. */
    public static StudentFacts of(UserId userId) {
        return new StudentFacts(userId, null, List.of(), List.of(), List.of(), false, List.of(), List.of());
    }

    /** Whether they passed the test of this name, in upper or lower case. */
    public boolean hasPassed(String test) {
        return tests.stream().anyMatch(it -> it.strip().equalsIgnoreCase(test));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }
}
