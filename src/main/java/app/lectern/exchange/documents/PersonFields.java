package app.lectern.exchange.documents;

import app.lectern.base.Classification;
import app.lectern.base.UserId;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import app.lectern.people.CompletedCourse;
import app.lectern.people.CreditException;
import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.imports.ImportedFact;
import app.lectern.people.imports.ImportedUser;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Reads a person from a document. A field that does not stand there says nothing, one that is empty says that there is
 * nothing; but for the student number, which names people and is not taken from them.
 */
class PersonFields {

    /** What is read. */
    static final Set<String> NAMES = Set.of(
            "user_id",
            "student_number",
            "first_name",
            "last_name",
            "email",
            "password",
            "roles",
            "classification",
            "majors",
            "minors",
            "programs",
            "preferredName",
            "pronouns",
            "completed",
            "completed.courseID",
            "completed.grade",
            "completed.term",
            "completed.title",
            "tests",
            "transfer",
            "creditLimits",
            "creditLimits.term",
            "creditLimits.limit");

    private static final Map<String, Classification> YEARS = Classification.byName();
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, Function.identity()));

    private static final int LONGEST = 200;
    private static final int LONGEST_STUDENT_NUMBER = 40;
    private static final int MOST_MAJORS = 10;
    private static final int LONGEST_MAJOR = 100;
    private static final int LONGEST_PRONOUNS = 40;
    private static final int MOST_COMPLETED = 500;
    private static final int LONGEST_GRADE = 10;
    private static final int MOST_TESTS = 50;
    private static final int LONGEST_TEST = 40;
    private static final int MOST_LIMITS = 50;
    private static final int MOST_CREDITS = 99;

    private final Fields fields;
    private final Set<ImportedFact> given = EnumSet.noneOf(ImportedFact.class);
    private PersonFacts facts = ImportedUser.NOBODY;

    private PersonFields(Document document) {
        fields = new Fields(document);
    }

    /**
     * @throws RowRejected when something is not as it must be, or nothing says who it is
     */
    static ImportedUser user(Document document) {
        return new PersonFields(document).user();
    }

    private ImportedUser user() {
        UserId userId = fields.has("user_id") ? fields.userId() : null;
        readNames();
        readStudies();
        readFacts();
        if (userId == null && !given.contains(ImportedFact.EMAIL) && facts.studentNumber() == null) {
            throw new RowRejected(Kind.FIELD_MISSING, "student_number");
        }
        try {
            return new ImportedUser(
                    userId,
                    facts,
                    given,
                    fields.textIfAny("password", LONGEST * 2).orElse(null));
        } catch (IllegalArgumentException e) {
            throw new RowRejected(Kind.EMAIL_INVALID, facts.email());
        }
    }

    private void readNames() {
        fields.textOrNumberIfAny("student_number").ifPresent(this::studentNumber);
        if (fields.has("first_name")) {
            give(ImportedFact.FIRST_NAME, facts.withFirstName(fields.name("first_name")));
        }
        if (fields.has("last_name")) {
            give(
                    ImportedFact.LAST_NAME,
                    facts.withLastName(fields.nameIfAny("last_name").orElse("")));
        }
        if (fields.has("email")) {
            give(ImportedFact.EMAIL, facts.withEmail(fields.text("email", LONGEST)));
        }
    }

    private void studentNumber(String number) {
        if (number.length() > LONGEST_STUDENT_NUMBER || !number.matches("\\S+")) {
            throw new RowRejected(Kind.STUDENT_NUMBER_INVALID, number);
        }
        give(ImportedFact.STUDENT_NUMBER, facts.withStudentNumber(number));
    }

    private void readStudies() {
        if (fields.has("preferredName")) {
            give(
                    ImportedFact.PREFERRED_NAME,
                    facts.withPreferredName(fields.nameIfAny("preferredName").orElse(null)));
        }
        if (fields.has("pronouns")) {
            give(
                    ImportedFact.PRONOUNS,
                    facts.withPronouns(
                            fields.textIfAny("pronouns", LONGEST_PRONOUNS).orElse(null)));
        }
        if (fields.has("majors")) {
            give(ImportedFact.MAJORS, facts.withMajors(fields.texts("majors", MOST_MAJORS, LONGEST_MAJOR)));
        }
        if (fields.has("minors")) {
            give(ImportedFact.MINORS, facts.withMinors(fields.texts("minors", MOST_MAJORS, LONGEST_MAJOR)));
        }
        if (fields.has("programs")) {
            give(ImportedFact.PROGRAMS, facts.withPrograms(fields.texts("programs", MOST_MAJORS, LONGEST_MAJOR)));
        }
    }

    private void readFacts() {
        if (fields.has("roles")) {
            give(ImportedFact.ROLES, facts.withRoles(roles()));
        }
        if (fields.has("classification")) {
            give(
                    ImportedFact.CLASSIFICATION,
                    facts.withClassification(fields.choice("classification", YEARS, Classification.class)));
        }
        if (fields.has("completed")) {
            give(ImportedFact.COMPLETED, facts.withCompleted(completed()));
        }
        if (fields.has("tests")) {
            give(ImportedFact.TESTS, facts.withTests(fields.texts("tests", MOST_TESTS, LONGEST_TEST)));
        }
        if (fields.has("transfer")) {
            give(ImportedFact.TRANSFER, facts.withTransfer(fields.flag("transfer")));
        }
        if (fields.has("creditLimits")) {
            give(ImportedFact.CREDIT_LIMITS, facts.withCreditLimits(creditLimits()));
        }
    }

    private void give(ImportedFact fact, PersonFacts said) {
        given.add(fact);
        facts = said;
    }

    private Set<Role> roles() {
        Set<Role> roles = fields.choices("roles", ROLES, Role.class);
        if (roles.isEmpty()) {
            throw new RowRejected(Kind.FIELD_MISSING, "roles");
        }
        return roles;
    }

    private List<CompletedCourse> completed() {
        return fields.documents("completed", MOST_COMPLETED).stream()
                .map(it -> new CompletedCourse(
                        it.courseId(),
                        it.text("grade", LONGEST_GRADE),
                        it.termId("term"),
                        it.textIfAny("title", LONGEST).orElse(null)))
                .toList();
    }

    private List<CreditException> creditLimits() {
        return fields.documents("creditLimits", MOST_LIMITS).stream()
                .map(it -> new CreditException(it.termId("term"), it.wholeNumber("limit", 1, MOST_CREDITS)))
                .toList();
    }
}
