package app.lectern.people.startup;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.people.AccountCreation;
import app.lectern.people.CompletedCourse;
import app.lectern.people.DemoAccount;
import app.lectern.people.NewUser;
import app.lectern.people.PersonFacts;
import app.lectern.people.PersonFactsBuilder;
import app.lectern.people.Role;
import app.lectern.people.Users;
import app.lectern.storage.StartUpStep;
import app.lectern.storage.Storage;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invents the two people who show Lectern to a newcomer. */
@Component
@Order(10)
public class DemoPeople implements StartUpStep {

    private final Storage storage;
    private final Users users;
    private final AccountCreation accountCreation;
    private final Clock clock;

    public DemoPeople(Storage storage, Users users, AccountCreation accountCreation, Clock clock) {
        this.storage = storage;
        this.users = users;
        this.accountCreation = accountCreation;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (storage.demo() && users.hasNoneBut(DemoAccount.emails())) {
            admit(maya());
            admit(PersonFacts.of("Helen", "Brandt", DemoAccount.REGISTRAR.email(), Set.of(Role.ADMIN)));
        }
    }

    private void admit(PersonFacts facts) {
        if (users.withEmail(facts.email()).isEmpty()) {
            accountCreation.admit(new NewUser(facts, DemoAccount.PASSWORD));
        }
    }

    /** Somebody who may take much, but not all: the calculus is not good enough for the next. */
    private PersonFacts maya() {
        var term = new TermId(Year.now(clock).minusYears(1) + "SP");
        return PersonFactsBuilder.builder()
                .firstName("Maya")
                .lastName("Okafor")
                .email(DemoAccount.STUDENT.email())
                .roles(Set.of(Role.STUDENT))
                .classification(Classification.SOPHOMORE)
                .majors(List.of("CS"))
                .completed(List.of(
                        new CompletedCourse(new CourseId("CS-131"), "B+", term),
                        new CompletedCourse(new CourseId("MTH-110"), "C-", term),
                        new CompletedCourse(new CourseId("ENG-101"), "A-", term)))
                .build();
    }
}
