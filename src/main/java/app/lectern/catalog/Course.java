package app.lectern.catalog;

import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What is taught, under one id. What it says changes over the years by editions: here stands what it says of itself in its
 * last one, and the earlier ones stand beside.
 *
 * @param id the database's own; {@code null} before it is stored
 * @param courseId what people name it by, in the data {@code courseID}
 * @param title what it is called
 * @param description what it is about; may be empty
 * @param credits what it is worth, 0 or more
 * @param term when it is usually taught, in free text; {@code null} when not known
 * @param subject the field it belongs to, as in {@code COMP}; may be empty
 * @param prerequisites what must be done before; {@code null} when nothing
 * @param corequisites courses to be taken in the same term
 * @param since the term from which on it says this; {@code null} when it has from the beginning
 * @param earlier its editions before, the first one first
 * @param version counts the changes to the document; {@code null} before it is stored, or changed for the first time
 */
@Document("course")
@RecordBuilder
public record Course(
        @Id @Nullable ObjectId id,
        @Field("courseID") CourseId courseId,
        String title,
        String description,
        int credits,
        @Nullable String term,
        String subject,
        @Nullable Prerequisite prerequisites,
        Set<CourseId> corequisites,
        @Nullable TermStart since,
        List<Edition> earlier,
        @Version @Nullable Long version)
        implements CourseBuilder.With {

    /** How many characters a description may have: some colleges write their rules for a course into it. */
    public static final int LONGEST_DESCRIPTION = 50_000;

    /** A course as it is stored; documents from before there were editions have one. */
    public Course {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** All its editions, the first one first. */
    public List<Edition> editions() {
        return Stream.concat(earlier.stream(), Stream.of(edition())).toList();
    }

    /** Its last edition: what stands here. */
    public Edition edition() {
        return new Edition(since, title, description, credits, prerequisites, corequisites);
    }

    /** As it is in a term, without its other editions. */
    public Course in(Term term) {
        return earlier.isEmpty() ? this : as(inForce(term.start()));
    }

    /** As one of its editions says, without the others. */
    public Course as(Edition edition) {
        return told(new Editions(List.of(edition)));
    }

    /** Without the editions that hold from one of these terms on. */
    Course without(Set<TermId> terms) {
        List<Edition> left =
                editions().stream().filter(it -> !it.isFromOneOf(terms)).toList();
        return left.size() > earlier.size() ? this : told(new Editions(left));
    }

    private Edition inForce(TermStart term) {
        return new Editions(editions()).in(term);
    }

    /**
     * The course when one term says something else of it; every other term goes on saying what it said.
     *
     * @param said what the term says, and what is said for all terms: the subject and when it is usually taught
     * @param terms all terms that there are
     */
    public Course saying(Course said, Term term, Collection<Term> terms) {
        return told(said, new Editions(editions()).saying(said.edition(), term.start(), starts(terms)));
    }

    /**
     * The course when it is another from a term on; the next edition holds as before.
     *
     * @param said as for {@link #saying}
     * @param terms all terms that there are
     */
    public Course sayingFrom(Term term, Course said, Collection<Term> terms) {
        return told(said, new Editions(editions()).sayingFrom(term.start(), said.edition(), starts(terms)));
    }

    /**
     * The course after terms have moved: in each it goes on saying what it said.
     *
     * @param terms all terms as they are now
     * @param before where terms stood that have moved
     */
    public Course moved(Collection<Term> terms, Map<TermId, TermStart> before) {
        var moved = new Editions(editions()).moved(starts(terms), it -> before.getOrDefault(it.term(), it));
        return told(moved);
    }

    /**
     * The course without one of several editions: in its terms, it says what it said before, or without the first one, what the
     * next one says.
     *
     * @param terms all terms that there are
     */
    public Course without(Edition edition, Collection<Term> terms) {
        return told(new Editions(editions()).without(edition, starts(terms)));
    }

    private static List<TermStart> starts(Collection<Term> terms) {
        return terms.stream().map(Term::start).toList();
    }

    private Course told(Course said, Editions editions) {
        return withSubject(said.subject()).withTerm(said.term()).told(editions);
    }

    private Course told(Editions editions) {
        Edition last = editions.last();
        return CourseBuilder.builder(this)
                .title(last.title())
                .description(last.description())
                .credits(last.credits())
                .prerequisites(last.prerequisites())
                .corequisites(last.corequisites())
                .since(last.since())
                .earlier(editions.earlier())
                .build();
    }

    /** Whether it asks for another course in any of its editions. */
    public boolean asksFor(CourseId course) {
        return asked().contains(course);
    }

    /** The courses that it asks for in any of its editions. */
    public Set<CourseId> asked() {
        return editions().stream().flatMap(Edition::asked).collect(Collectors.toSet());
    }

    /** Whether the registrar would call the two the same. */
    public boolean saysTheSameAs(Course other) {
        return withId(null).withVersion(null).equals(other.withId(null).withVersion(null));
    }
}
