package app.lectern.enrollment.web;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.enrollment.overrides.OverrideStatus;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A waiver of objections, asked for or granted, as its student sees it.
 *
 * @param id its id
 * @param codes the objections
 * @param reason why it was asked for
 * @param answer what the registrar said
 * @param used whether it helped to a seat, so that it is of no more use
 * @param version another one when anything has changed
 */
record OverrideJson(
        String id,
        TermId term,
        SectionId sectionId,
        List<ObjectionCode> codes,
        String reason,
        Instant askedAt,
        RuleOverride.Status status,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        boolean used,
        long version) {

    static OverrideJson of(OverrideStatus standing) {
        RuleOverride it = standing.override();
        return new OverrideJson(
                it.id(),
                it.term(),
                it.sectionId(),
                it.codes().stream().sorted().toList(),
                it.reason(),
                it.askedAt(),
                it.status(),
                it.answer(),
                it.decidedAt(),
                standing.used(),
                Objects.requireNonNull(it.version()));
    }

    /** One that can't have been used yet. */
    static OverrideJson of(RuleOverride override) {
        return of(new OverrideStatus(override, false));
    }
}
