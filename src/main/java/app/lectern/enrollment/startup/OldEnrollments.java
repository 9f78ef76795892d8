package app.lectern.enrollment.startup;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.startup.OldCourses;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.people.KnownUsers;
import app.lectern.storage.upgrade.Finding;
import app.lectern.storage.upgrade.OldDocument;
import app.lectern.storage.upgrade.Upgrade;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

/**
 * Tells from the enrollments that the tutorial application stored who is to have a seat in which section: that of the
 * course's first section that is not over. It only reads, so that the same originals always tell the same.
 */
@Component
class OldEnrollments {

    private final KnownUsers users;
    private final OldCourses courses;
    private final CatalogService catalog;
    private final Clock clock;

    OldEnrollments(KnownUsers users, OldCourses courses, CatalogService catalog, Clock clock) {
        this.users = users;
        this.courses = courses;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * A seat that a student is to have.
     *
     * @param original where that stands
     * @param section in which section
     * @param since since when they have it
     */
    record Move(Document original, UserId student, Section section, Instant since) {

        String enrollmentId() {
            return Enrollment.idOf(student, section.term());
        }
    }

    /** What can be wrong with an enrollment. */
    enum Kind {
        ENROLLMENT_UNREADABLE,
        ENROLLMENT_DUPLICATE,
        ENROLLMENT_USER_UNKNOWN,
        ENROLLMENT_COURSE_UNKNOWN,
        ENROLLMENT_COURSE_HELD
    }

    /** The seats by the id of the enrollment that they go into, in the order of the originals. */
    Map<String, List<Move>> of(List<Document> originals, Upgrade.Progress progress) {
        var reading = new Reading(students(originals), progress);
        return originals.stream()
                .flatMap(original -> reading.move(original).stream())
                .collect(Collectors.groupingBy(Move::enrollmentId, LinkedHashMap::new, Collectors.toList()));
    }

    private Set<UserId> students(List<Document> originals) {
        Collection<UserId> named = originals.stream()
                .flatMap(original -> student(new OldDocument(original)).stream())
                .collect(toSet());
        return users.among(named);
    }

    private static Optional<UserId> student(OldDocument original) {
        return original.wholeNumber("user_id").filter(number -> number > 0).map(UserId::new);
    }

    /** One reading of all originals, which remembers what it has read. */
    private class Reading {

        private final Set<UserId> students;
        private final Upgrade.Progress progress;
        private final Map<String, Optional<Section>> sections = new HashMap<>();
        private final Set<List<Object>> seen = new HashSet<>();

        Reading(Set<UserId> students, Upgrade.Progress progress) {
            this.students = students;
            this.progress = progress;
        }

        Optional<Move> move(Document document) {
            var original = new OldDocument(document);
            var student = student(original);
            var course = original.text("courseID");
            if (student.isEmpty() || course.isEmpty()) {
                return refuse(document, Kind.ENROLLMENT_UNREADABLE);
            }
            return move(document, student.get(), course.get());
        }

        private Optional<Move> move(Document original, UserId student, String course) {
            Optional<Section> section =
                    sections.computeIfAbsent(course, id -> courses.named(id).flatMap(catalog::firstSection));
            if (!students.contains(student)) {
                return refuse(original, Kind.ENROLLMENT_USER_UNKNOWN, student);
            }
            if (section.isEmpty()) {
                return refuse(original, Kind.ENROLLMENT_COURSE_UNKNOWN, course);
            }
            if (!seen.add(List.of(student, section.get().courseId()))) {
                return refuse(original, Kind.ENROLLMENT_DUPLICATE, student, course);
            }
            return Optional.of(new Move(original, student, section.get(), since(original)));
        }

        private Optional<Move> refuse(Document original, Kind kind, Object... details) {
            progress.found(Finding.in(original, kind, details));
            return Optional.empty();
        }

        /** Ids that MongoDB gave tell when. */
        private Instant since(Document original) {
            return original.get("_id") instanceof ObjectId id ? id.getDate().toInstant() : clock.instant();
        }
    }
}
