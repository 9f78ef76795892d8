package app.lectern.enrollment.web;

import app.lectern.base.SectionId;
import app.lectern.enrollment.decision.BundleVerdict;
import app.lectern.enrollment.rules.ObjectionFormatter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became, or would become, of sections that are taken together.
 *
 * @param sections which
 * @param status {@code ENROLLED} when the caller has a seat in each, {@code POSSIBLE} when nothing speaks against it,
 *     {@code REFUSED} when something does, {@code GONE} when the catalog has it no more
 * @param enrollments the seats, when the caller has them
 * @param objections all that speaks against it
 */
record VerdictJson(
        Set<SectionId> sections,
        Status status,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EnrollmentJson> enrollments,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @ArraySchema(schema = @Schema(ref = "#/components/schemas/Objection"))
        List<ObjectionJson> objections) {

    static List<VerdictJson> of(List<BundleVerdict> verdicts, Collection<SectionId> gone, ObjectionFormatter words) {
        return Stream.concat(
                        verdicts.stream().map(it -> of(it, words)),
                        gone.stream()
                                .filter(it -> verdicts.stream()
                                        .noneMatch(verdict -> verdict.bundle().has(it)))
                                .map(it -> new VerdictJson(Set.of(it), Status.GONE, List.of(), List.of())))
                .toList();
    }

    private static VerdictJson of(BundleVerdict verdict, ObjectionFormatter words) {
        return new VerdictJson(
                verdict.bundle().sections(),
                Status.of(verdict),
                verdict.held().stream().map(EnrollmentJson::of).toList(),
                verdict.objections().stream()
                        .map(it -> ObjectionJson.of(it, words))
                        .toList());
    }

    enum Status {
        ENROLLED,
        POSSIBLE,
        REFUSED,
        GONE;

        static Status of(BundleVerdict verdict) {
            if (verdict.isHeld()) {
                return ENROLLED;
            }
            return verdict.objections().isEmpty() ? POSSIBLE : REFUSED;
        }
    }
}
