package app.lectern.enrollment.rules;

import app.lectern.base.DayFormatter;
import app.lectern.base.Texts;
import app.lectern.catalog.MeetingFormatter;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.RestrictionFormatter;
import app.lectern.catalog.SeatGroupFormatter;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says to a student why not, and what they can do about it. */
@Component
public class ObjectionFormatter {

    private final Texts texts;
    private final PrerequisiteFormatter prerequisites;
    private final RestrictionFormatter restrictions;
    private final SeatGroupFormatter groups;

    ObjectionFormatter(
            Texts texts,
            PrerequisiteFormatter prerequisites,
            RestrictionFormatter restrictions,
            SeatGroupFormatter groups) {
        this.texts = texts;
        this.prerequisites = prerequisites;
        this.restrictions = restrictions;
        this.groups = groups;
    }

    /** The reason in one sentence. */
    public String message(Objection objection, Locale locale) {
        return switch (objection) {
            case Objection.Hold it -> text("objection.hold", locale, it.reason());
            case Objection.NotOpenYet it -> text("objection.not-open-yet", locale, opening(it, locale));
            case Objection.RegistrationClosed it -> registrationClosed(it, locale);
            case Objection.DropClosed it ->
                text("objection.drop-closed", locale, it.withTitle(), it.term(), DayFormatter.of(it.lastDay(), locale));
            case Objection.SectionCancelled it ->
                text(
                        "objection.section-cancelled",
                        locale,
                        it.title(),
                        it.section().number());
            case Objection.AlreadyEnrolled it -> alreadyEnrolled(it, locale);
            case Objection.AlreadyWaitlisted it ->
                text(
                        "objection.already-waitlisted",
                        locale,
                        it.title(),
                        it.with().number());
            case Objection.ComponentMissing it ->
                text("objection.component-missing", locale, it.title(), component(it, locale));
            case Objection.CorequisiteMissing it ->
                text("objection.corequisite-missing", locale, it.title(), it.course());
            case Objection.CourseRepeated it -> text("objection.course-repeated", locale, it.course(), it.grade());
            case Objection.PrerequisiteMissing it ->
                text("objection.prerequisite-missing", locale, it.title(), prerequisites.of(it.missing(), locale));
            case Objection.Restricted it ->
                text("objection.restricted", locale, it.title(), restrictions.of(it.restriction(), locale));
            case Objection.TimeConflict it ->
                text(
                        "objection.time-conflict",
                        locale,
                        it.title(),
                        it.withTitle(),
                        MeetingFormatter.of(it.when(), locale));
            case Objection.CreditLimit it -> text("objection.credit-limit", locale, it.total(), it.limit(), it.over());
            case Objection.SectionFull it ->
                text("objection.section-full", locale, it.title(), it.section().number(), it.capacity());
            case Objection.SeatsReserved it -> seatsReserved(it, locale);
            case Objection.WaitlistFull it ->
                text("objection.waitlist-full", locale, it.title(), it.section().number(), it.capacity());
        };
    }

    private String alreadyEnrolled(Objection.AlreadyEnrolled it, Locale locale) {
        return it.held()
                ? text("objection.already-enrolled", locale, it.title())
                : text(
                        "objection.one-of-two",
                        locale,
                        it.title(),
                        it.section().number(),
                        it.with().number());
    }

    private String registrationClosed(Objection.RegistrationClosed it, Locale locale) {
        return it.lastDay() == null
                ? text("objection.registration-not-for-you", locale, it.term())
                : text("objection.registration-closed", locale, it.term(), DayFormatter.of(it.lastDay(), locale));
    }

    private String seatsReserved(Objection.SeatsReserved it, Locale locale) {
        String kept = groups.of(it.groups(), locale);
        return it.until() == null
                ? text(
                        "objection.seats-reserved",
                        locale,
                        it.title(),
                        it.section().number(),
                        kept)
                : text(
                        "objection.seats-reserved-until",
                        locale,
                        it.title(),
                        it.section().number(),
                        kept,
                        DayFormatter.of(it.until(), locale));
    }

    private static String opening(Objection.NotOpenYet it, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .format(it.opens());
    }

    /** What the student can do about it. */
    public String remedy(Objection objection, Locale locale) {
        return switch (objection) {
            case Objection.Hold it -> text("remedy.hold", locale);
            case Objection.NotOpenYet it -> text("remedy.not-open-yet", locale);
            case Objection.RegistrationClosed it -> text("remedy.registration-closed", locale);
            case Objection.DropClosed it -> text("remedy.beside", locale, it.withTitle());
            case Objection.SectionCancelled it -> text("remedy.section-cancelled", locale);
            case Objection.AlreadyEnrolled it -> oneOfThem(it, locale);
            case Objection.AlreadyWaitlisted it ->
                text("remedy.already-waitlisted", locale, it.with().number());
            case Objection.ComponentMissing it -> text("remedy.component-missing", locale, component(it, locale));
            case Objection.CorequisiteMissing it -> text("remedy.corequisite-missing", locale, it.course());
            case Objection.CourseRepeated it -> text("remedy.course-repeated", locale);
            case Objection.PrerequisiteMissing it -> text("remedy.prerequisite-missing", locale);
            case Objection.Restricted it -> text("remedy.restricted", locale);
            case Objection.TimeConflict it ->
                text(it.canGiveUp() ? "remedy.time-conflict" : "remedy.beside", locale, it.withTitle());
            case Objection.CreditLimit it -> text("remedy.credit-limit", locale);
            case Objection.SectionFull it -> noSeat(it, locale);
            case Objection.SeatsReserved it -> noSeat(it, locale);
            case Objection.WaitlistFull it -> noSeat(it, locale);
        };
    }

    private String oneOfThem(Objection.AlreadyEnrolled it, Locale locale) {
        if (!it.held()) {
            return text("remedy.one-of-two", locale);
        }
        String key = it.canGiveUp() ? "remedy.already-enrolled" : "remedy.one-of-them";
        return text(key, locale, it.with().number());
    }

    private String noSeat(Objection it, Locale locale) {
        return text(it.canBeWaitedFor() ? "remedy.wait" : "remedy.do-not-wait", locale);
    }

    private String component(Objection.ComponentMissing it, Locale locale) {
        return text("component." + it.component().name(), locale);
    }

    private String text(String key, Locale locale, Object... parameters) {
        return texts.getTranslation(key, locale, parameters);
    }
}
