package app.lectern.people;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.GradeScale;
import app.lectern.base.UserId;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** How the office decides which grades the school gives, and what each is worth. */
@Service
@Validated
public class GradeScaleService {

    private static final Logger log = LoggerFactory.getLogger(GradeScaleService.class);

    private final GradeScales scales;
    private final ApplicationEventPublisher events;

    GradeScaleService(GradeScales scales, ApplicationEventPublisher events) {
        this.scales = scales;
        this.events = events;
    }

    /** The scale as it is stored. */
    @PreAuthorize("hasRole('ADMIN')")
    public GradeScale scale() {
        return scales.stored();
    }

    /**
     * Puts another scale in the place of {@code seen}. Every server goes by it 5 s later.
     *
     * @param by the registrar, who asks
     * @throws jakarta.validation.ConstraintViolationException when a step is not as it must be
     * @throws ChangedMeanwhile when another scale than {@code seen} holds
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public void change(UserId by, GradeScale seen, @Valid GradeScale scale) {
        scales.replace(seen, scale);
        log.info("Registrar {} changed the scale of grades", by);
        events.publishEvent(new GradeScaleChanged());
    }
}
