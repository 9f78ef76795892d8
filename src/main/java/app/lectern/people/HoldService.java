package app.lectern.people;

import app.lectern.base.NewIds;
import app.lectern.base.NoSuchUser;
import app.lectern.base.NotFound;
import app.lectern.base.PlainText;
import app.lectern.base.UserId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
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
    private final NewIds ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HoldService(Users users, NewIds ids, Clock clock, ApplicationEventPublisher events) {
        this.users = users;
        this.ids = ids;
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
            @NotBlank(message = "{hold.reason.invalid}")
                    @Size(max = 500, message = "{hold.reason.invalid}")
                    @PlainText(lines = true)
                    String reason,
            UserId by) {
        var hold = new Hold(ids.next(), reason.strip(), by, clock.instant());
        if (!users.add(student, hold)) {
            return putBefore(student, hold.id());
        }
        log.info("Registrar {} put hold {} on user {}", by, hold.id(), student);
        events.publishEvent(new StudentFactsChanged(student));
        return hold;
    }

    /** Put by the same request, which a process could not answer before it died. */
    private Hold putBefore(UserId student, String id) {
        return users.with(student).map(User::account).map(Account::holds).orElse(List.of()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchUser(student));
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
            throw new NoSuchHold(holdId);
        }
        log.info("Registrar {} lifted hold {} of user {}", by, holdId, student);
        events.publishEvent(new StudentFactsChanged(student));
    }
}
