package app.lectern.enrollment.overrides;

import app.lectern.base.NotFound;
import app.lectern.base.PlainText;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.RegistrationHandler;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.Reason;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.rules.Objection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** How students ask the registrar to waive what speaks against them. */
@Service
@Validated
public class OverrideService {

    private static final String THEMSELVES = "hasRole('STUDENT') and #student == principal.userId";

    private final OverrideBook book;
    private final RegistrationHandler handler;

    OverrideService(OverrideBook book, RegistrationHandler handler) {
        this.book = book;
        this.handler = handler;
    }

    /**
     * Asks that these objections be waived for the student in this section; a request that nobody has decided upon is
     * changed to this.
     *
     * @throws jakarta.validation.ConstraintViolationException when an objection can't be waived, or there is no reason or
     *     one above 500 characters
     * @throws NotFound when there is no such section
     */
    @PreAuthorize(THEMSELVES)
    public RuleOverride ask(
            UserId student,
            SectionId section,
            @WaivableCodes Set<ObjectionCode> codes,
            @NotBlank(message = "{override.reason.invalid}")
                    @Size(max = 500, message = "{override.reason.invalid}")
                    @PlainText(lines = true)
                    String reason) {
        List<Reason> about = handler.objections(student, EnrollRequest.seatsIn(Bundle.of(section))).stream()
                .filter(it -> codes.contains(it.code()))
                .map(Objection::toReason)
                .toList();
        return book.ask(student, section, codes, about, reason);
    }

    /** What the student asked for in the term, or was granted unasked, the newest first. */
    @PreAuthorize(THEMSELVES)
    public List<OverrideStatus> ofStudent(UserId student, TermId term) {
        return book.ofStudent(student, term);
    }
}
