package app.lectern.enrollment.overrides;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NotFound;
import app.lectern.base.PlainText;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** How registrars decide what is waived for whom. */
@Service
@Validated
public class OverrideOffice {

    private static final String REGISTRAR = "hasRole('ADMIN')";
    private static final String THEMSELVES = "hasRole('ADMIN') and #by == principal.userId";
    private static final String ANSWER = "{override.answer.invalid}";
    private static final String REASON = "{override.reason.invalid}";

    private final OverrideBook book;

    OverrideOffice(OverrideBook book) {
        this.book = book;
    }

    /** The requests that nobody has decided upon, the oldest first. */
    @PreAuthorize(REGISTRAR)
    public List<RuleOverride> open() {
        return book.open();
    }

    /** One page of overrides, the newest first unless the page says otherwise. */
    @PreAuthorize(REGISTRAR)
    public List<OverrideStatus> all(OverrideFilter filter, Pageable page) {
        return book.list(filter, page);
    }

    /** How many there are. */
    @PreAuthorize(REGISTRAR)
    public long count(OverrideFilter filter) {
        return book.count(filter);
    }

    /**
     * Grants a request.
     *
     * @param version of the request that the registrar saw; {@code null} for whatever it is now
     * @param codes what is waived, be it less or more than was asked for
     * @param answer what the student is told; {@code null} when nothing
     * @param by the registrar, who asks
     * @throws jakarta.validation.ConstraintViolationException when an objection can't be waived, or the answer has more
     *     than 500 characters
     * @throws NotFound when there is no such request
     * @throws ChangedMeanwhile when the student has changed it
     * @throws ChangeRefused when it has been decided upon
     */
    @PreAuthorize(THEMSELVES)
    public RuleOverride grant(
            String id,
            @Nullable Long version,
            @WaivableCodes Set<ObjectionCode> codes,
            @Size(max = 500, message = ANSWER) @PlainText(lines = true) @Nullable String answer,
            UserId by) {
        return book.decide(id, version, it -> it.granted(codes, answer, by, book.now()));
    }

    /**
     * Refuses a request.
     *
     * @param version as in {@link #grant}
     * @param answer what the student is told; {@code null} when nothing
     * @param by the registrar, who asks
     * @throws jakarta.validation.ConstraintViolationException when the answer has more than 500 characters
     * @throws NotFound when there is no such request
     * @throws ChangedMeanwhile when the student has changed it
     * @throws ChangeRefused when it has been decided upon
     */
    @PreAuthorize(THEMSELVES)
    public RuleOverride refuse(
            String id,
            @Nullable Long version,
            @Size(max = 500, message = ANSWER) @PlainText(lines = true) @Nullable String answer,
            UserId by) {
        return book.decide(id, version, it -> it.refused(answer, by, book.now()));
    }

    /**
     * Waives these objections for a student who didn't ask.
     *
     * @param reason why
     * @param by the registrar, who asks
     * @throws jakarta.validation.ConstraintViolationException when an objection can't be waived, or there is no reason or
     *     one above 500 characters
     * @throws NotFound when there is no such section
     */
    @PreAuthorize(THEMSELVES)
    public RuleOverride grantUnasked(
            UserId student,
            SectionId section,
            @WaivableCodes Set<ObjectionCode> codes,
            @NotBlank(message = REASON) @Size(max = 500, message = REASON) @PlainText(lines = true) String reason,
            UserId by) {
        return book.grantUnasked(student, section, codes, reason, by);
    }
}
