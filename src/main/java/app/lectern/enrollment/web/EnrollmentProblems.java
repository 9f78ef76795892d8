package app.lectern.enrollment.web;

import app.lectern.base.Texts;
import app.lectern.enrollment.decision.KeyReused;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.DropClosed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what keeps a student from a seat, besides the rules, into problem details (RFC 9457). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EnrollmentProblems {

    private final Texts texts;

    EnrollmentProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail dropClosed(DropClosed e) {
        return RefusalProblem.of(e, texts);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooBusy(TooBusy e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, texts.english("enroll.busy"));
        return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "1").build();
    }

    @ExceptionHandler
    ProblemDetail keyReused(KeyReused e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
    }
}
