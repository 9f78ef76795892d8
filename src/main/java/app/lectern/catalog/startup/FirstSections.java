package app.lectern.catalog.startup;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import app.lectern.catalog.Course;
import app.lectern.catalog.SearchFields;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.catalog.Terms;
import app.lectern.catalog.office.PartialUpdate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives a section in the current and in the next term to courses that were taught without any, when the text that tells
 * their terms, as in "Fall, Spring", names that term's season; in the current one when it names neither.
 */
@Component
class FirstSections {

    private static final int CAPACITY = 500;
    private static final int LONGEST_NUMBER = 20;

    private final MongoTemplate mongo;
    private final Terms terms;
    private final PartialUpdate differences;
    private final Clock clock;

    FirstSections(MongoTemplate mongo, Terms terms, PartialUpdate differences, Clock clock) {
        this.mongo = mongo;
        this.terms = terms;
        this.differences = differences;
        this.clock = clock;
    }

    /** Makes the sections of the course that are not there yet, unless it has others. */
    void giveTo(Course course) {
        if (!hasOthers(course)) {
            termsOf(course, currentAndNext()).forEach(term -> differences.insert(section(course, term)));
        }
    }

    /** Whether it has a section with another number than its first sections have. */
    private boolean hasOthers(Course course) {
        var ofCourse = query(where("courseID").is(course.courseId()));
        return mongo.find(ofCourse, Section.class).stream()
                .anyMatch(section -> !section.id().number().equals(number(course)));
    }

    /** The current term and the next one, which are made where there is none. */
    private List<Term> currentAndNext() {
        ZoneId zone = ZoneId.systemDefault();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return SchoolYear.currentAndNext(today, zone).stream()
                .map(term -> around(term).orElseGet(() -> made(term)))
                .distinct()
                .toList();
    }

    /** The school's own term that is under way in the middle of this one. */
    private Optional<Term> around(Term term) {
        var middle = term.middle();
        return terms.findAll().stream().filter(it -> it.covers(middle)).findFirst();
    }

    private Term made(Term term) {
        differences.insert(term);
        return term;
    }

    private static List<Term> termsOf(Course course, List<Term> currentAndNext) {
        List<Term> named = currentAndNext.stream()
                .filter(term -> names(course.term(), term))
                .toList();
        return named.isEmpty() ? List.of(currentAndNext.getFirst()) : named;
    }

    /** Whether the text holds the term's season, which is the first word of its name. */
    private static boolean names(@Nullable String text, Term term) {
        String season = term.name().split("\\P{L}", 2)[0].toLowerCase(Locale.ROOT);
        return text != null
                && !season.isEmpty()
                && text.toLowerCase(Locale.ROOT).contains(season);
    }

    /** The course's id; where that can't be a number of a section, something like it that no other course has. */
    private static String number(Course course) {
        String id = course.courseId().value();
        String number = id.replaceAll("[^A-Za-z0-9._-]", "-");
        if (number.equals(id) && id.length() <= LONGEST_NUMBER) {
            return id;
        }
        String start = number.substring(0, Math.min(number.length(), LONGEST_NUMBER - Integer.BYTES * 2 - 1));
        return "%s-%08x".formatted(start, id.hashCode());
    }

    private static Section section(Course course, Term term) {
        var id = new SectionId(term.id(), number(course));
        var section = Section.blank(id, course.courseId()).withCapacity(CAPACITY);
        return section.withListing(SearchFields.of(section, course));
    }
}
