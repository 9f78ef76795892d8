package app.lectern.enrollment.web;

import app.lectern.base.Texts;
import app.lectern.enrollment.rules.DropClosed;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.ObjectionFormatter;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal as a problem (RFC 9457) that lists every objection. */
class RefusalProblem {

    private RefusalProblem() {}

    static ProblemDetail of(List<Objection> objections, ObjectionFormatter words) {
        return problem(
                "Enrollment refused",
                objections.stream().map(it -> ObjectionJson.of(it, words)).toList());
    }

    static ProblemDetail of(DropClosed refusal, Texts texts) {
        return problem("Drop refused", List.of(ObjectionJson.of(refusal, texts)));
    }

    private static ProblemDetail problem(String title, List<ObjectionJson> objections) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, objections.getFirst().message());
        problem.setTitle(title);
        problem.setProperty("objections", objections);
        return problem;
    }
}
