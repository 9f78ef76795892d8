package app.lectern.enrollment;

import static app.lectern.enrollment.SignedIn.asStudent;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.HistoryEntry;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.enrollment.waitlist.PromotionTrigger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** What students do in tests, in few words. */
public class TestRegistration {

    private final EnrollmentService service;
    private final PromotionQueue queue;
    private final MongoTemplate mongo;

    public TestRegistration(EnrollmentService service, PromotionQueue queue, MongoTemplate mongo) {
        this.service = service;
        this.queue = queue;
        this.mongo = mongo;
    }

    public EnrollOutcome enroll(UserId student, Section... sections) {
        return request(student, EnrollRequest.seatsIn(bundle(sections)));
    }

    public EnrollOutcome join(UserId student, Section... sections) {
        return request(student, new EnrollRequest(bundle(sections), true, null));
    }

    public EnrollOutcome joinInsteadOf(UserId student, Section given, Section... sections) {
        return request(student, new EnrollRequest(bundle(sections), true, given.id()));
    }

    EnrollOutcome request(UserId student, EnrollRequest request) {
        return request(student, request, null);
    }

    EnrollOutcome request(UserId student, EnrollRequest request, @Nullable String key) {
        return asStudent(student, () -> service.enroll(student, request, key));
    }

    EnrollOutcome swap(UserId student, Section given, Section... taken) {
        return asStudent(student, () -> service.swap(student, given.id(), bundle(taken), null));
    }

    public List<EnrollmentStatus> drop(UserId student, Section section) {
        return asStudent(student, () -> service.drop(student, section.id()));
    }

    public List<EnrollmentStatus> leave(UserId student, Section section) {
        return asStudent(student, () -> service.leave(student, section.id(), null));
    }

    EnrollOutcome undo(UserId student, Section section) {
        return undo(student, section, null);
    }

    EnrollOutcome undo(UserId student, Section section, @Nullable String key) {
        return asStudent(student, () -> service.undo(student, section.id(), key));
    }

    /** What the student has once all lines have moved. */
    public StudentTerm term(UserId student) {
        queue.awaitQuiet();
        return asStudent(student, () -> service.termOf(student, School.TERM));
    }

    public List<SectionId> held(UserId student) {
        return term(student).held().stream().map(HeldSection::sectionId).toList();
    }

    public List<Event> events(UserId student) {
        return term(student).history().stream().map(HistoryEntry::event).toList();
    }

    /** The codes of a refusal. */
    public static List<ObjectionCode> codes(EnrollOutcome outcome) {
        return outcome instanceof EnrollOutcome.Refused(var objections)
                ? objections.stream().map(Objection::code).toList()
                : List.of();
    }

    /** How the student stands with each section of what was done. */
    public static List<EnrollmentStatus> standings(EnrollOutcome outcome) {
        return ((EnrollOutcome.Done) outcome).sections();
    }

    /** Takes a section away behind everybody's back. */
    void remove(Section section) {
        mongo.remove(query(where("_id").is(section.id())), Section.class);
    }

    /** Changes a section behind everybody's back. */
    public void set(Section section, String field, @Nullable Object value) {
        mongo.updateFirst(query(where("_id").is(section.id())), new Update().set(field, value), Section.class);
    }

    /** Looks at the section as after a change that was told. */
    public void look(Section section) {
        queue.look(Set.of(new PromotionTrigger.Section(section.id())));
        queue.awaitQuiet();
    }

    static Bundle bundle(Section... sections) {
        return Bundle.of(Arrays.stream(sections).map(Section::id).toList());
    }
}
