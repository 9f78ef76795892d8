package app.lectern.people;

import app.lectern.base.Classification;
import app.lectern.base.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What is stored of a person.
 *
 * @param id the database's own; {@code null} before it is stored
 * @param studentNumber the college's own number of them; {@code null} for whoever has none
 * @param email in lower case
 * @param password encoded, with its algorithm; {@code null} when there is none to sign in with
 * @param transfer {@code true} for somebody who came from another school
 * @param verified {@code true} when it was shown that the address is theirs
 * @param disabled {@code true} for somebody who may not sign in
 * @param imported {@code true} when an import made the account, and not the person
 * @param stamp another one ends the sessions that were begun under this one; {@code null} until the first time
 * @param keys {@code null} where nobody has derived them yet
 * @param version counts the changes, but for what signing in leaves behind; {@code null} before the first
 */
@Document(User.COLLECTION)
@RecordBuilder
public record User(
        @Id @Nullable ObjectId id,
        @Field(USER_ID) UserId userId,
        @Field(STUDENT_NUMBER) @Nullable String studentNumber,
        @Field(FIRST_NAME) String firstName,
        @Field(LAST_NAME) String lastName,
        String email,
        @Nullable String password,
        Set<Role> roles,
        @Nullable Classification classification,
        List<String> majors,
        List<String> minors,
        List<String> programs,
        @Nullable String preferredName,
        @Nullable String pronouns,
        List<CompletedCourse> completed,
        List<String> tests,
        @Nullable Boolean transfer,
        List<CreditException> creditLimits,
        List<Hold> holds,
        @Nullable Boolean verified,
        @Nullable Boolean disabled,
        @Nullable Boolean imported,
        @Nullable String stamp,
        @Nullable PersonKeys keys,
        @Nullable Integer version,
        @Field(CURRENT_LOGIN_AT) @Nullable Instant currentLoginAt,
        @Field(CURRENT_LOGIN_IP) @Nullable String currentLoginIp,
        @Field(LAST_LOGIN_AT) @Nullable Instant lastLoginAt,
        @Field(LAST_LOGIN_IP) @Nullable String lastLoginIp,
        @Field(LOGIN_COUNT) @Nullable Integer loginCount)
        implements UserBuilder.With {

    public static final String COLLECTION = "user";
    public static final String USER_ID = "user_id";
    public static final String STUDENT_NUMBER = "student_number";
    public static final String FIRST_NAME = "first_name";
    public static final String LAST_NAME = "last_name";
    public static final String EMAIL = "email";
    public static final String PASSWORD = "password";
    public static final String ROLES = "roles";
    public static final String CLASSIFICATION = "classification";
    public static final String MAJORS = "majors";
    public static final String MINORS = "minors";
    public static final String PROGRAMS = "programs";
    public static final String PREFERRED_NAME = "preferredName";
    public static final String PRONOUNS = "pronouns";
    public static final String COMPLETED = "completed";
    public static final String TESTS = "tests";
    public static final String TRANSFER = "transfer";
    public static final String CREDIT_LIMITS = "creditLimits";
    static final String HOLDS = "holds";
    public static final String VERIFIED = "verified";
    public static final String DISABLED = "disabled";
    public static final String STAMP = "stamp";
    public static final String KEYS = "keys";
    static final String VERSION = "version";
    static final String CURRENT_LOGIN_AT = "current_login_at";
    static final String CURRENT_LOGIN_IP = "current_login_ip";
    static final String LAST_LOGIN_AT = "last_login_at";
    static final String LAST_LOGIN_IP = "last_login_ip";
    static final String LOGIN_COUNT = "login_count";

    /** What older documents lack is empty; those from before there were roles are students'. */
    public User {
        lastName = lastName == null ? "" : lastName;
        roles = roles == null ? Set.of(Role.STUDENT) : Set.copyOf(roles);
        majors = orEmpty(majors);
        minors = orEmpty(minors);
        programs = orEmpty(programs);
        completed = orEmpty(completed);
        tests = orEmpty(tests);
        creditLimits = orEmpty(creditLimits);
        holds = orEmpty(holds);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }

    /** Somebody who never signed in. */
    public static User of(UserId userId, PersonFacts facts, @Nullable String encodedPassword, boolean imported) {
        return UserBuilder.builder()
                .userId(userId)
                .studentNumber(facts.studentNumber())
                .firstName(facts.firstName())
                .lastName(facts.lastName())
                .email(facts.email())
                .password(encodedPassword)
                .roles(facts.roles())
                .classification(facts.classification())
                .majors(facts.majors())
                .minors(facts.minors())
                .programs(facts.programs())
                .preferredName(facts.preferredName())
                .pronouns(facts.pronouns())
                .completed(facts.completed())
                .tests(facts.tests())
                .transfer(facts.transfer() ? true : null)
                .creditLimits(facts.creditLimits())
                .disabled(facts.disabled() ? true : null)
                .imported(imported ? true : null)
                .keys(facts.keys())
                .build();
    }

    public boolean mayNotSignIn() {
        return Boolean.TRUE.equals(disabled);
    }

    /** Whether an import made the account, and not the person. */
    public boolean madeByImport() {
        return Boolean.TRUE.equals(imported);
    }

    public Person person() {
        return new Person(userId, email, firstName, lastName, roles, stamp);
    }

    public Account account() {
        return AccountBuilder.builder()
                .userId(userId)
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
                .transfer(Boolean.TRUE.equals(transfer))
                .creditLimits(creditLimits)
                .holds(holds)
                .disabled(mayNotSignIn())
                .signedInAt(currentLoginAt)
                .build();
    }

    /** The keys that somebody of these names and this address has. */
    PersonKeys derivedKeys() {
        return PersonKeys.of(firstName, lastName, email, studentNumber);
    }

    /** What the registrar decides about them. */
    public PersonFacts facts() {
        return account().facts();
    }
}
