package app.lectern.people;

import app.lectern.base.Classification;
import app.lectern.base.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What others may know of a person: everything but the password.
 *
 * @param studentNumber the college's own number of them; {@code null} when they have none
 * @param email in lower case
 * @param classification {@code null} when not known
 * @param majors what they study; may be empty
 * @param minors what they study besides; may be empty
 * @param programs others that they are in; may be empty
 * @param preferredName what they want to be called; {@code null} when that is their first name
 * @param pronouns in their own words; {@code null} when they don't say
 * @param completed the courses that they have done with; may be empty
 * @param tests the tests outside of the catalog that they passed; may be empty
 * @param transfer whether they came from another school
 * @param creditLimits the terms in which they have another credit limit; may be empty
 * @param holds what blocks them from registering; may be empty
 * @param disabled {@code true} when they may not sign in
 * @param signedInAt when they last did; {@code null} when never
 */
@RecordBuilder
public record Account(
        UserId userId,
        @Nullable String studentNumber,
        String firstName,
        String lastName,
        String email,
        Set<Role> roles,
        @Nullable Classification classification,
        List<String> majors,
        List<String> minors,
        List<String> programs,
        @Nullable String preferredName,
        @Nullable String pronouns,
        List<CompletedCourse> completed,
        List<String> tests,
        boolean transfer,
        List<CreditException> creditLimits,
        List<Hold> holds,
        boolean disabled,
        @Nullable Instant signedInAt) {

    /** First and last name, as people write them. */
    public String fullName() {
        return PersonNames.full(firstName, lastName);
    }

    /** What the registrar decides about them. */
    public PersonFacts facts() {
        return PersonFactsBuilder.builder()
                .studentNumber(studentNumber)
                .firstName(firstName)
                .lastName(lastName)
                .email(email)
                .roles(roles)
                .classification(classification)
                .majors(majors)
                .minors(minors)
                .programs(programs)
                .preferredName(preferredName)
                .pronouns(pronouns)
                .completed(completed)
                .tests(tests)
                .transfer(transfer)
                .creditLimits(creditLimits)
                .disabled(disabled)
                .build();
    }
}
