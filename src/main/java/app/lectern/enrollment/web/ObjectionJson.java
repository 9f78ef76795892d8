package app.lectern.enrollment.web;

import app.lectern.base.DayFormatter;
import app.lectern.base.SectionId;
import app.lectern.base.Texts;
import app.lectern.enrollment.rules.DropClosed;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.ObjectionFormatter;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Locale;
import java.util.Map;

/**
 * An objection as the API shows it.
 *
 * @param code its kind, for programs
 * @param message the reason, for a person
 * @param remedy what can be done about it
 * @param section the section that can't be taken
 * @param about what the kind is about, field by field
 */
record ObjectionJson(
        String code,
        String message,
        String remedy,
        SectionId section,
        @JsonAnyGetter Map<String, Object> about) {

    static ObjectionJson of(Objection objection, ObjectionFormatter words) {
        return new ObjectionJson(
                objection.code().name(),
                words.message(objection, Locale.ENGLISH),
                words.remedy(objection, Locale.ENGLISH),
                objection.section(),
                objection.details());
    }

    static ObjectionJson of(DropClosed refusal, Texts texts) {
        return new ObjectionJson(
                "DROP_CLOSED",
                texts.english("drop.closed", refusal.term(), DayFormatter.of(refusal.lastDay(), Locale.ENGLISH)),
                texts.english("remedy.drop-closed"),
                refusal.section(),
                Map.of("lastDay", refusal.lastDay()));
    }
}
