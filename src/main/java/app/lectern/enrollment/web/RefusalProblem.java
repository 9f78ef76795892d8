package app.lectern.enrollment.web;

import app.lectern.base.DayWords;
import app.lectern.base.SectionId;
import app.lectern.base.Texts;
import app.lectern.enrollment.DropClosed;
import app.lectern.enrollment.Objection;
import app.lectern.enrollment.ObjectionWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal as a problem (RFC 9457) that lists every objection. */
class RefusalProblem {

    private RefusalProblem() {}

    static ProblemDetail of(List<Objection> objections, ObjectionWords words) {
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

    private record ObjectionJson(
            String code,
            String message,
            String remedy,
            SectionId section,
            @Nullable List<SectionId> choices,
            @Nullable SectionId with,
            @Nullable Integer limit,
            @Nullable Integer total,
            @Nullable LocalDate lastDay) {

        static ObjectionJson of(Objection objection, ObjectionWords words) {
            return new ObjectionJson(
                    objection.code().name(),
                    words.message(objection, Locale.ENGLISH),
                    words.remedy(objection, Locale.ENGLISH),
                    objection.section(),
                    objection instanceof Objection.ComponentMissing it ? it.choices() : null,
                    objection instanceof Objection.TimeConflict it ? it.with() : null,
                    objection instanceof Objection.CreditLimit it ? it.limit() : null,
                    objection instanceof Objection.CreditLimit it ? it.total() : null,
                    objection instanceof Objection.RegistrationClosed it ? it.lastDay() : null);
        }

        static ObjectionJson of(DropClosed refusal, Texts texts) {
            return new ObjectionJson(
                    "DROP_CLOSED",
                    texts.english("drop.closed", refusal.term(), DayWords.of(refusal.lastDay(), Locale.ENGLISH)),
                    texts.english("remedy.drop-closed"),
                    refusal.section(),
                    null,
                    null,
                    null,
                    null,
                    refusal.lastDay());
        }
    }
}
