package app.lectern.enrollment.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.api.IdempotencyKey;
import app.lectern.api.IdempotencyKey.Kept;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.record.NotEnrolled;
import app.lectern.enrollment.rules.ObjectionFormatter;
import app.lectern.people.Person;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own enrollments. */
@DocumentedCallers(Caller.STUDENT)
@IdempotencyKey(Kept.WITH_THE_CHANGE)
@RestController
@RequestMapping("/api/v1/enrollments")
class EnrollmentsController {

    private static final String KEY = "Idempotency-Key";

    private final EnrollmentService enrollments;
    private final ObjectionFormatter words;

    EnrollmentsController(EnrollmentService enrollments, ObjectionFormatter words) {
        this.enrollments = enrollments;
        this.words = words;
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
    ResponseEntity<?> enroll(
            @RequestBody EnrollRequestJson asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Person person) {
        return answer(
                enrollments.enroll(person.userId(), asked.request(), key),
                asked.sectionId() == null,
                HttpStatus.CREATED);
    }

    private ResponseEntity<?> answer(EnrollOutcome outcome, boolean asList, HttpStatus changed) {
        return switch (outcome) {
            case EnrollOutcome.Done done ->
                ResponseEntity.status(done.changed() ? changed : HttpStatus.OK).body(body(done, asList));
            case EnrollOutcome.Refused(var objections) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(RefusalProblem.of(objections, words));
        };
    }

    private static Object body(EnrollOutcome.Done done, boolean asList) {
        List<EnrollmentJson> all =
                done.sections().stream().map(EnrollmentJson::of).toList();
        return asList || all.size() != 1 ? all : all.getFirst();
    }

    /** What the caller holds, waits for and has dropped in a term. */
    @GetMapping
    List<EnrollmentJson> ofTerm(@RequestParam TermId term, @AuthenticationPrincipal Person person) {
        return enrollments.termOf(person.userId(), term).standings().stream()
                .map(EnrollmentJson::of)
                .toList();
    }

    /** How what the caller holds, waits for and has dropped in a term came about, oldest first. */
    @GetMapping("/history")
    List<HistoryJson> history(@RequestParam TermId term, @AuthenticationPrincipal Person person) {
        return enrollments.termOf(person.userId(), term).history().stream()
                .map(it -> HistoryJson.of(it, person.userId()))
                .toList();
    }

    /** Drops the section's course, with all its parts, or leaves the section's line. */
    @DeleteMapping("/{sectionId:.+-.+}")
    List<EnrollmentJson> drop(
            @PathVariable String sectionId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Person person) {
        return enrollments.drop(person.userId(), held(sectionId), key).stream()
                .map(EnrollmentJson::of)
                .toList();
    }

    /** Takes back what was dropped together with the section, as long as its seat is kept. */
    @PostMapping("/{sectionId}/undo")
    @ApiResponse(
            responseCode = "200",
            description = "What the caller has again",
            content = @Content(schema = @Schema(implementation = EnrollmentJson[].class)))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Refused")
    ResponseEntity<?> undo(
            @PathVariable String sectionId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Person person) {
        return answer(enrollments.undo(person.userId(), held(sectionId), key), true, HttpStatus.OK);
    }

    /** Gives up the section and takes another, or several, by one write. */
    @PostMapping("/{sectionId}/swap")
    @ApiResponse(
            responseCode = "200",
            description = "What the caller has now: one enrollment, or a list where a list was asked for",
            content = @Content(schema = @Schema(oneOf = {EnrollmentJson.class, EnrollmentJson[].class})))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Refused")
    ResponseEntity<?> swap(
            @PathVariable String sectionId,
            @RequestBody Wanted wanted,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Person person) {
        var outcome = enrollments.swap(person.userId(), held(sectionId), wanted.bundle(), key);
        return answer(outcome, wanted.sectionId() == null, HttpStatus.OK);
    }

    private static SectionId held(String sectionId) {
        return SectionId.parse(sectionId).orElseThrow(() -> new NotEnrolled(sectionId));
    }
}
