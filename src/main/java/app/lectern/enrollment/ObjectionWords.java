package app.lectern.enrollment;

import app.lectern.base.DayWords;
import app.lectern.base.Texts;
import app.lectern.catalog.MeetingWords;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says to a student why not, and what they can do about it. */
@Component
public class ObjectionWords {

    private final Texts texts;

    ObjectionWords(Texts texts) {
        this.texts = texts;
    }

    /** The reason in one sentence. */
    public String message(Objection objection, Locale locale) {
        return switch (objection) {
            case Objection.RegistrationClosed it ->
                texts.getTranslation(
                        "objection.registration-closed", locale, it.term(), DayWords.of(it.lastDay(), locale));
            case Objection.AlreadyEnrolled it -> texts.getTranslation("objection.already-enrolled", locale, it.title());
            case Objection.ComponentMissing it ->
                texts.getTranslation(
                        "objection.component-missing",
                        locale,
                        it.title(),
                        texts.getTranslation("component." + it.component().name(), locale));
            case Objection.SectionFull it ->
                texts.getTranslation(
                        "objection.section-full",
                        locale,
                        it.title(),
                        it.section().number(),
                        it.capacity());
            case Objection.SectionCancelled it ->
                texts.getTranslation(
                        "objection.section-cancelled",
                        locale,
                        it.title(),
                        it.section().number());
            case Objection.TimeConflict it ->
                texts.getTranslation(
                        "objection.time-conflict",
                        locale,
                        it.title(),
                        it.withTitle(),
                        MeetingWords.of(it.when(), locale));
            case Objection.CreditLimit it ->
                texts.getTranslation("objection.credit-limit", locale, it.total(), it.limit(), it.over());
        };
    }

    /** What the student can do about it. */
    public String remedy(Objection objection, Locale locale) {
        return switch (objection) {
            case Objection.RegistrationClosed it -> texts.getTranslation("remedy.registration-closed", locale);
            case Objection.AlreadyEnrolled it -> texts.getTranslation("remedy.already-enrolled", locale);
            case Objection.ComponentMissing it ->
                texts.getTranslation(
                        "remedy.component-missing",
                        locale,
                        texts.getTranslation("component." + it.component().name(), locale));
            case Objection.SectionFull it -> texts.getTranslation("remedy.section-full", locale);
            case Objection.SectionCancelled it -> texts.getTranslation("remedy.section-cancelled", locale);
            case Objection.TimeConflict it -> texts.getTranslation("remedy.time-conflict", locale, it.withTitle());
            case Objection.CreditLimit it -> texts.getTranslation("remedy.credit-limit", locale);
        };
    }
}
