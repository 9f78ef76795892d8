package app.lectern.enrollment.record;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The registrar's waiver of named objections for one student and one section: asked for with a reason, granted or
 * refused, and good for one seat. Whether it was used stands in the student's enrollment, as that is one write with the
 * seat.
 *
 * @param id the database's own, as text
 * @param userId the student
 * @param term the section's term
 * @param sectionId the section
 * @param codes what is asked to be waived, or was
 * @param about what spoke against the student of these kinds when they asked; empty when not known
 * @param reason why the student asks
 * @param askedAt when
 * @param status how far it is
 * @param answer what the registrar said; {@code null} when nothing
 * @param decidedBy who granted or refused it; {@code null} before that
 * @param decidedAt when; {@code null} before that
 * @param version counts the changes; {@code null} before it is stored
 */
@Document("override")
@RecordBuilder
public record RuleOverride(
        @Id String id,
        @Field("user_id") UserId userId,
        TermId term,
        SectionId sectionId,
        Set<ObjectionCode> codes,
        List<Reason> about,
        String reason,
        Instant askedAt,
        Status status,
        @Nullable String answer,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt,
        @Version @Nullable Long version) {

    public RuleOverride {
        about = about == null ? List.of() : List.copyOf(about);
    }

    /** How far an override is. */
    public enum Status {
        ASKED,
        GRANTED,
        REFUSED
    }

    /**
     * What a student asks for.
     *
     * @param number counts those of one student and one section, from 1; no two can have the same
     */
    public static RuleOverride asked(
            UserId student,
            SectionId section,
            int number,
            Set<ObjectionCode> codes,
            List<Reason> about,
            String reason,
            Instant at) {
        return RuleOverrideBuilder.builder()
                .id(student + "-" + section + "-" + number)
                .userId(student)
                .term(section.term())
                .sectionId(section)
                .codes(codes)
                .about(about)
                .reason(reason.strip())
                .askedAt(at)
                .status(Status.ASKED)
                .build();
    }

    public RuleOverride askedAgain(Set<ObjectionCode> others, List<Reason> about, String because, Instant at) {
        return RuleOverrideBuilder.builder(this)
                .codes(others)
                .about(about)
                .reason(because.strip())
                .askedAt(at)
                .answer(null)
                .decidedBy(null)
                .decidedAt(null)
                .build();
    }

    public RuleOverride granted(Set<ObjectionCode> waived, @Nullable String words, UserId by, Instant at) {
        return decided(Status.GRANTED, waived, words, by, at);
    }

    public RuleOverride refused(@Nullable String words, UserId by, Instant at) {
        return decided(Status.REFUSED, codes, words, by, at);
    }

    private RuleOverride decided(
            Status decision, Set<ObjectionCode> waived, @Nullable String words, UserId by, Instant at) {
        String said = words == null || words.isBlank() ? null : words.strip();
        return RuleOverrideBuilder.builder(this)
                .codes(waived)
                .status(decision)
                .answer(said)
                .decidedBy(by)
                .decidedAt(at)
                .build();
    }

    /** Whether it lets the student have a seat when there is none for them up to the capacity. */
    public boolean seatsAboveCapacity() {
        return codes.contains(ObjectionCode.SECTION_FULL) || codes.contains(ObjectionCode.SEATS_RESERVED);
    }

    public boolean isOpen() {
        return status == Status.ASKED;
    }

    public boolean isGranted() {
        return status == Status.GRANTED;
    }
}
