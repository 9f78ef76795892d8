package app.lectern.enrollment.web;

import app.lectern.accounts.Person;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.enrollment.EnrollOutcome;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.HeldSection;
import app.lectern.enrollment.ObjectionWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own enrollments. */
@RestController
@RequestMapping("/api/v1/enrollments")
class EnrollmentsController {

    private final EnrollmentService enrollments;
    private final ObjectionWords words;

    EnrollmentsController(EnrollmentService enrollments, ObjectionWords words) {
        this.enrollments = enrollments;
        this.words = words;
    }

    /** Takes a seat in a section, or in all sections of a bundle at once. */
    @PostMapping
    ResponseEntity<?> enroll(@RequestBody Wish wish, @AuthenticationPrincipal Person person) {
        return switch (enrollments.enroll(person.userId(), wish.sections())) {
            case EnrollOutcome.Enrolled(var sections) ->
                ResponseEntity.status(HttpStatus.CREATED).body(body(wish, sections));
            case EnrollOutcome.AlreadyHeld(var sections) -> ResponseEntity.ok(body(wish, sections));
            case EnrollOutcome.Refused(var objections) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(RefusalProblem.of(objections, words));
        };
    }

    private static Object body(Wish wish, List<HeldSection> sections) {
        List<EnrollmentJson> all =
                sections.stream().map(EnrollmentJson::enrolled).toList();
        return wish.sectionId() == null ? all : all.getFirst();
    }

    /** What the caller holds in a term. */
    @GetMapping
    List<EnrollmentJson> held(@RequestParam TermId term, @AuthenticationPrincipal Person person) {
        return enrollments.heldBy(person.userId(), term).stream()
                .map(EnrollmentJson::enrolled)
                .toList();
    }

    /** Drops the section's course, with all its parts. */
    @DeleteMapping("/{sectionId}")
    List<EnrollmentJson> drop(@PathVariable String sectionId, @AuthenticationPrincipal Person person) {
        SectionId section = SectionId.parse(sectionId).orElseThrow(() -> new NotFound("enrollment in " + sectionId));
        return enrollments.drop(person.userId(), section).stream()
                .map(EnrollmentJson::dropped)
                .toList();
    }

    /**
     * What somebody wants a seat in: one section, or several together.
     *
     * @param sectionId the one
     * @param sectionIds the several
     */
    record Wish(@Nullable String sectionId, @Nullable List<String> sectionIds) {

        Set<SectionId> sections() {
            if ((sectionId == null) == (sectionIds == null || sectionIds.isEmpty())) {
                throw new IllegalArgumentException("Name either a sectionId or sectionIds");
            }
            List<String> ids = sectionId == null ? Objects.requireNonNull(sectionIds) : List.of(sectionId);
            Set<SectionId> sections = new LinkedHashSet<>();
            ids.forEach(id -> sections.add(SectionId.parse(id).orElseThrow(() -> new NotFound("section " + id))));
            return sections;
        }
    }
}
