package app.lectern.proof;

import static java.util.Objects.requireNonNull;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.Objection;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;

/** Asks the service, as the views do. */
class ServiceCaller implements Caller {

    private final EnrollmentService service;

    ServiceCaller(EnrollmentService service) {
        this.service = service;
    }

    /** A lost answer is one that nobody looks at. */
    @Override
    public Answer ask(Wish wish, boolean loseAnswer) {
        var student = new UserId(wish.student());
        var asked = Instant.now();
        Answer answer = SignedIn.asStudent(student, () -> attempt(() -> ask(student, wish)));
        return loseAnswer ? Answer.lost(asked) : answer.sentAt(asked);
    }

    private static Answer attempt(Supplier<Answer> question) {
        try {
            return question.get();
        } catch (NotFound e) {
            return answer(404, "{}");
        } catch (TooBusy e) {
            return answer(503, "{}");
        }
    }

    private Answer ask(UserId student, Wish wish) {
        return switch (wish.kind()) {
            case ENROLL, ENROLL_OR_WAIT -> answer(service.enroll(student, asked(wish), wish.key()), 201);
            case SWAP ->
                answer(
                        service.swap(student, SectionId.of(requireNonNull(wish.given())), bundle(wish), wish.key()),
                        200);
            case UNDO -> answer(service.undo(student, SectionId.of(wish.section()), wish.key()), 200);
            case DROP -> answer(200, json(service.drop(student, SectionId.of(wish.section()), wish.key())));
        };
    }

    private static app.lectern.enrollment.decision.EnrollRequest asked(Wish wish) {
        return new app.lectern.enrollment.decision.EnrollRequest(
                bundle(wish),
                wish.kind() == Wish.Kind.ENROLL_OR_WAIT,
                wish.given() == null ? null : SectionId.of(wish.given()));
    }

    private static Bundle bundle(Wish wish) {
        return Bundle.of(wish.sections().stream().map(SectionId::of).toList());
    }

    private static Answer answer(EnrollOutcome outcome, int changed) {
        return switch (outcome) {
            case EnrollOutcome.Done done -> answer(done.changed() ? changed : 200, json(done.sections()));
            case EnrollOutcome.Refused(var objections) -> answer(409, refusal(objections));
        };
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, body, Instant.now());
    }

    private static String json(List<EnrollmentStatus> standings) {
        return standings.stream().map(ServiceCaller::json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String refusal(List<Objection> objections) {
        return new Document(
                        "objections",
                        objections.stream()
                                .map(it -> new Document("code", it.code().name())
                                        .append("section", it.section().toString()))
                                .toList())
                .toJson();
    }

    private static String json(EnrollmentStatus standing) {
        return new Document("sectionId", standing.sectionId().toString())
                .append("status", standing.status().name())
                .append("seat", standing.seat())
                .append("since", standing.since().toString())
                .toJson();
    }
}
