package app.lectern.enrollment;

import static app.lectern.enrollment.SignedIn.asStudent;
import static java.util.stream.Collectors.toCollection;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.HistoryEntry.Event;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** What students do in tests, in few words. */
class Desk {

    private final EnrollmentService service;
    private final Lookout lookout;
    private final MongoTemplate mongo;

    Desk(EnrollmentService service, Lookout lookout, MongoTemplate mongo) {
        this.service = service;
        this.lookout = lookout;
        this.mongo = mongo;
    }

    EnrollOutcome enroll(UserId student, Section... sections) {
        return wish(student, Wish.seatsIn(ids(sections)));
    }

    EnrollOutcome join(UserId student, Section... sections) {
        return wish(student, new Wish(ids(sections), true, null));
    }

    EnrollOutcome joinInsteadOf(UserId student, Section given, Section... sections) {
        return wish(student, new Wish(ids(sections), true, given.id()));
    }

    EnrollOutcome wish(UserId student, Wish wish) {
        return wish(student, wish, null);
    }

    EnrollOutcome wish(UserId student, Wish wish, @Nullable String key) {
        return asStudent(student, () -> service.enroll(student, wish, key));
    }

    EnrollOutcome swap(UserId student, Section given, Section... taken) {
        return asStudent(student, () -> service.swap(student, given.id(), ids(taken), null));
    }

    List<SectionStanding> drop(UserId student, Section section) {
        return asStudent(student, () -> service.drop(student, section.id()));
    }

    List<SectionStanding> leave(UserId student, Section section) {
        return asStudent(student, () -> service.leave(student, section.id(), null));
    }

    EnrollOutcome undo(UserId student, Section section) {
        return undo(student, section, null);
    }

    EnrollOutcome undo(UserId student, Section section, @Nullable String key) {
        return asStudent(student, () -> service.undo(student, section.id(), key));
    }

    /** What the student has once all lines have moved. */
    StudentTerm term(UserId student) {
        lookout.awaitQuiet();
        return asStudent(student, () -> service.termOf(student, School.TERM));
    }

    List<SectionId> held(UserId student) {
        return term(student).held().stream().map(HeldSection::sectionId).toList();
    }

    List<Event> events(UserId student) {
        return term(student).history().stream().map(HistoryEntry::event).toList();
    }

    /** The codes of a refusal. */
    static List<ObjectionCode> codes(EnrollOutcome outcome) {
        return outcome instanceof EnrollOutcome.Refused(var objections)
                ? objections.stream().map(Objection::code).toList()
                : List.of();
    }

    /** How the student stands with each section of what was done. */
    static List<SectionStanding> standings(EnrollOutcome outcome) {
        return ((EnrollOutcome.Done) outcome).sections();
    }

    /** Takes a section away behind everybody's back. */
    void remove(Section section) {
        mongo.remove(query(where("_id").is(section.id())), Section.class);
    }

    /** Changes a section behind everybody's back. */
    void set(Section section, String field, @Nullable Object value) {
        mongo.updateFirst(query(where("_id").is(section.id())), new Update().set(field, value), Section.class);
    }

    /** Looks at the section as after a change that was told. */
    void look(Section section) {
        lookout.look(Set.of(new Concern.Section(section.id())));
        lookout.awaitQuiet();
    }

    static Set<SectionId> ids(Section... sections) {
        return Arrays.stream(sections).map(Section::id).collect(toCollection(LinkedHashSet::new));
    }
}
