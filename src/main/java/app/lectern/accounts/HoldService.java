package app.lectern.accounts;

import app.lectern.base.NotFound;
import app.lectern.base.UserId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** How registrars keep a student from registering, and let them again. */
@Service
@Validated
public class HoldService {

    private static final Logger log = LoggerFactory.getLogger(HoldService.class);

    private final Users users;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HoldService(Users users, Clock clock, ApplicationEventPublisher events) {
        this.users = users;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts a hold on a student.
     *
     * @param reason what the student is told
     * @param by the registrar, who asks
     * @throws jakarta.validation.ConstraintViolationException when there is no reason, or one above 500 characters
     * @throws NotFound when nobody has that number
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public Hold put(
            UserId student,
            @NotBlank(message = "{hold.reason.invalid}") @Size(max = 500, message = "{hold.reason.invalid}")
                    String reason,
            UserId by) {
        var hold = new Hold(UUID.randomUUID().toString(), reason.strip(), by, clock.instant());
        if (!users.add(student, hold)) {
            throw new NotFound("user " + student);
        }
        log.info("Registrar {} put hold {} on user {}", by, hold.id(), student);
        events.publishEvent(new StudentFactsChanged(student));
        return hold;
    }

    /**
     * Takes a hold from a student.
     *
     * @param by the registrar, who asks
     * @throws NotFound when nobody has that number, or they have no such hold any more
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public void lift(UserId student, String holdId, UserId by) {
        if (!users.removeHold(student, holdId)) {
            throw new NotFound("hold " + holdId);
        }
        log.info("Registrar {} lifted hold {} of user {}", by, holdId, student);
        events.publishEvent(new StudentFactsChanged(student));
    }
}
