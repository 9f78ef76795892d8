package app.lectern.enrollment.web;

import app.lectern.base.SectionId;
import app.lectern.enrollment.Objection;
import app.lectern.enrollment.ObjectionWords;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal as a problem (RFC 9457) that lists every objection. */
class RefusalProblem {

    private RefusalProblem() {}

    static ProblemDetail of(List<Objection> objections, ObjectionWords words) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, words.message(objections.getFirst(), Locale.ENGLISH));
        problem.setTitle("Enrollment refused");
        problem.setProperty(
                "objections",
                objections.stream().map(it -> ObjectionJson.of(it, words)).toList());
        return problem;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ObjectionJson(
            String code,
            String message,
            String remedy,
            SectionId section,
            @Nullable List<SectionId> choices,
            @Nullable SectionId with,
            @Nullable Integer limit,
            @Nullable Integer total) {

        static ObjectionJson of(Objection objection, ObjectionWords words) {
            return new ObjectionJson(
                    objection.code(),
                    words.message(objection, Locale.ENGLISH),
                    words.remedy(objection, Locale.ENGLISH),
                    objection.section(),
                    objection instanceof Objection.ComponentMissing it ? it.choices() : null,
                    objection instanceof Objection.TimeConflict it ? it.with() : null,
                    objection instanceof Objection.CreditLimit it ? it.limit() : null,
                    objection instanceof Objection.CreditLimit it ? it.total() : null);
        }
    }
}
