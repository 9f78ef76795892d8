package app.lectern.enrollment.web;

import app.lectern.accounts.Person;
import app.lectern.base.CallableBy;
import app.lectern.base.CallableBy.Caller;
import app.lectern.base.NotFound;
import app.lectern.base.RequestMalformed;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.Texts;
import app.lectern.enrollment.DropClosed;
import app.lectern.enrollment.EnrollOutcome;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.HeldSection;
import app.lectern.enrollment.ObjectionWords;
import app.lectern.enrollment.TooBusy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own enrollments. */
@CallableBy(Caller.STUDENT)
@RestController
@RequestMapping("/api/v1/enrollments")
class EnrollmentsController {

    private static final int MOST_SECTIONS = 20;

    private final EnrollmentService enrollments;
    private final ObjectionWords words;
    private final Texts texts;

    EnrollmentsController(EnrollmentService enrollments, ObjectionWords words, Texts texts) {
        this.enrollments = enrollments;
        this.words = words;
        this.texts = texts;
    }

    /**
     * Takes a seat in a section, or in all sections of a bundle at once. Asking again takes no second seat.
     *
     * @return what the caller now holds; a list when several sections were asked for
     */
    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The seats are taken: one enrollment, or a list where a list was asked for",
            content = @Content(schema = @Schema(oneOf = {EnrollmentJson.class, EnrollmentJson[].class})))
    @ApiResponse(
            responseCode = "200",
            description = "The caller had exactly this already",
            content = @Content(schema = @Schema(oneOf = {EnrollmentJson.class, EnrollmentJson[].class})))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Refused")
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

    @ExceptionHandler
    ProblemDetail dropClosed(DropClosed e) {
        return RefusalProblem.of(e, texts);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooBusy(TooBusy e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, texts.english("enroll.busy"));
        return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "1").build();
    }

    /**
     * What somebody wants a seat in: one section, or several together.
     *
     * @param sectionId one section
     * @param sectionIds instead, 1 to 20 sections of one term, as a lecture with its laboratory
     */
    record Wish(@Nullable String sectionId, @Nullable List<@Nullable String> sectionIds) {

        Set<SectionId> sections() {
            Set<SectionId> sections = new LinkedHashSet<>();
            ids().forEach(id -> sections.add(section(id)));
            if (sections.stream().map(SectionId::term).distinct().count() > 1) {
                throw new RequestMalformed("Name sections of one term");
            }
            return sections;
        }

        private List<? extends @Nullable String> ids() {
            if (sectionId != null && sectionIds == null) {
                return List.of(sectionId);
            }
            if (sectionId == null
                    && sectionIds != null
                    && !sectionIds.isEmpty()
                    && sectionIds.size() <= MOST_SECTIONS) {
                return sectionIds;
            }
            throw new RequestMalformed("Name either a sectionId or 1 to " + MOST_SECTIONS + " sectionIds");
        }

        private static SectionId section(@Nullable String id) {
            if (id == null) {
                throw new RequestMalformed("A section id is text, as in 2026FA-1001");
            }
            return SectionId.parse(id).orElseThrow(() -> new NotFound("section " + id));
        }
    }
}
