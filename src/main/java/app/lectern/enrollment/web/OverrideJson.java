package app.lectern.enrollment.web;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.enrollment.overrides.OverrideStatus;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        return OverrideJsonBuilder.builder()
                .id(it.id())
                .term(it.term())
                .sectionId(it.sectionId())
                .codes(it.codes().stream().sorted().toList())
                .reason(it.reason())
                .askedAt(it.askedAt())
                .status(it.status())
                .answer(it.answer())
                .decidedAt(it.decidedAt())
                .used(standing.used())
                .version(Objects.requireNonNull(it.version()))
                .build();
    }

    /** One that can't have been used yet. */
    static OverrideJson of(RuleOverride override) {
        return of(new OverrideStatus(override, false));
    }
}
