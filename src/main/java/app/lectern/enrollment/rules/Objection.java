package app.lectern.enrollment.rules;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Restriction;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.Reason;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reason why a student may not take a section now. */
public sealed interface Objection {

    /** The section that can't be taken. */
    SectionId section();

    /** What the section is called. */
    String title();

    /** The reason's name. */
    ObjectionCode code();

    /** Whether it passes for those who stand in line. */
    default boolean canBeWaitedFor() {
        return false;
    }

    /** What it is about besides the section, in a few words that stay true; empty when there is nothing to add. */
    default String about() {
        return "";
    }

    /** The same for programs, by the names that fields have in the API; what is not known is left out. */
    Map<String, Object> details();

    /** How it stands in a history. */
    default Reason toReason() {
        return new Reason(code(), about());
    }

    /**
     * The registrar has put a hold on the student.
     *
     * @param reason why
     */
    record Hold(SectionId section, String title, String reason) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.HOLD;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("reason", reason);
        }

        @Override
        public String about() {
            return reason;
        }
    }

    /**
     * Students like this one may not register yet.
     *
     * @param opens from when they may, in the term's zone
     * @param classification what the student is; {@code null} when not known
     */
    record NotOpenYet(
            SectionId section,
            String title,
            ZonedDateTime opens,
            @Nullable Classification classification) implements Objection {

        /** Those of this kind among others. */
        public static Stream<NotOpenYet> among(List<Objection> objections) {
            return objections.stream().filter(NotOpenYet.class::isInstance).map(NotOpenYet.class::cast);
        }

        @Override
        public ObjectionCode code() {
            return ObjectionCode.NOT_OPEN_YET;
        }

        @Override
        public Map<String, Object> details() {
            return ObjectionDetails.of("opens", opens.toOffsetDateTime(), "classification", classification);
        }

        @Override
        public String about() {
            return opens.toOffsetDateTime().toString();
        }
    }

    /**
     * The time in which students may enroll in the term's sections is over.
     *
     * @param term what the term is called
     * @param lastDay the last day of that time for students like this one; {@code null} when there is none for them
     */
    record RegistrationClosed(
            SectionId section,
            String title,
            String term,
            @Nullable LocalDate lastDay) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.REGISTRATION_CLOSED;
        }

        @Override
        public Map<String, Object> details() {
            return lastDay == null ? Map.of() : Map.of("lastDay", lastDay);
        }

        @Override
        public String about() {
            return lastDay == null ? "" : lastDay.toString();
        }
    }

    /**
     * What was to be given up for the section can't be given up any more.
     *
     * @param with that section
     * @param withTitle what it is called
     * @param term what the term is called
     * @param lastDay the last day on which one could drop
     */
    record DropClosed(SectionId section, String title, SectionId with, String withTitle, String term, LocalDate lastDay)
            implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.DROP_CLOSED;
        }

        @Override
        public Map<String, Object> details() {
            return ObjectionDetails.of("with", with, "lastDay", lastDay);
        }

        @Override
        public String about() {
            return lastDay.toString();
        }
    }

    /** The section does not take place. */
    record SectionCancelled(SectionId section, String title) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.SECTION_CANCELLED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /**
     * The student is in a section of this course and component already, or asks for another one at the same time.
     *
     * @param with that section
     * @param held whether they are in it
     * @param canGiveUp whether they are in it and may give it up
     */
    record AlreadyEnrolled(SectionId section, String title, SectionId with, boolean held, boolean canGiveUp)
            implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.ALREADY_ENROLLED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("with", with);
        }

        @Override
        public String about() {
            return with.toString();
        }
    }

    /**
     * The student is in line for this section, or for another of its course and component.
     *
     * @param with the section that they wait for
     */
    record AlreadyWaitlisted(SectionId section, String title, SectionId with) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.ALREADY_WAITLISTED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("with", with);
        }

        @Override
        public String about() {
            return with.toString();
        }
    }

    /**
     * The course has another part that must be taken with it.
     *
     * @param component the part that is missing
     * @param choices the sections of that part that go with it
     */
    record ComponentMissing(SectionId section, String title, Component component, List<SectionId> choices)
            implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.COMPONENT_MISSING;
        }

        @Override
        public Map<String, Object> details() {
            return ObjectionDetails.of("component", component, "choices", choices);
        }

        @Override
        public String about() {
            return component.name();
        }
    }

    /**
     * Another course must be taken in the same term.
     *
     * @param course the other course
     * @param choices its sections in the term
     */
    record CorequisiteMissing(SectionId section, String title, CourseId course, List<SectionId> choices)
            implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.COREQUISITE_MISSING;
        }

        @Override
        public Map<String, Object> details() {
            return ObjectionDetails.of("course", course, "choices", choices);
        }

        @Override
        public String about() {
            return course.value();
        }
    }

    /**
     * The student has passed this course before.
     *
     * @param course the course
     * @param grade with which grade
     */
    record CourseRepeated(SectionId section, String title, CourseId course, String grade) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.COURSE_REPEATED;
        }

        @Override
        public Map<String, Object> details() {
            return ObjectionDetails.of("course", course, "grade", grade);
        }

        @Override
        public String about() {
            return grade;
        }
    }

    /**
     * Something must be done before.
     *
     * @param missing the shortest way to do all that is still open
     * @param inWords the same in one line, as {@code COMP-131 + MATH-110}
     */
    record PrerequisiteMissing(SectionId section, String title, Prerequisite missing, String inWords)
            implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.PREREQUISITE_MISSING;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", ObjectionDetails.steps(missing));
        }

        @Override
        public String about() {
            return inWords;
        }
    }

    /**
     * The section is for others.
     *
     * @param restriction for whom
     */
    record Restricted(SectionId section, String title, Restriction restriction) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.RESTRICTED;
        }

        @Override
        public Map<String, Object> details() {
            return ObjectionDetails.of(restriction);
        }

        @Override
        public String about() {
            return restriction.inShort();
        }
    }

    /**
     * It meets while another section does that the student has or asked for as well.
     *
     * @param with the other section
     * @param withTitle what that is called
     * @param when the other's meeting that it clashes with
     * @param canGiveUp whether the student has a seat in the other and may give it up
     */
    record TimeConflict(
            SectionId section, String title, SectionId with, String withTitle, Meeting when, boolean canGiveUp)
            implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.TIME_CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return ObjectionDetails.of("with", with, "when", ObjectionDetails.of(when));
        }

        @Override
        public String about() {
            return withTitle;
        }
    }

    /**
     * The student's credits would pass the limit.
     *
     * @param limit the most credits the student may take in the term
     * @param total how many it would be
     */
    record CreditLimit(SectionId section, String title, int limit, int total) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.CREDIT_LIMIT;
        }

        @Override
        public Map<String, Object> details() {
            return ObjectionDetails.of("limit", limit, "total", total);
        }

        @Override
        public String about() {
            return total + " > " + limit;
        }

        /** By how many credits the limit would be passed. */
        public int over() {
            return total - limit;
        }
    }

    /**
     * All seats are taken.
     *
     * @param capacity how many seats it has
     * @param canBeWaitedFor whether there is room in its line
     */
    record SectionFull(SectionId section, String title, int capacity, boolean canBeWaitedFor) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.SECTION_FULL;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("capacity", capacity);
        }

        @Override
        public String about() {
            return section.number();
        }
    }

    /**
     * The seats that are free are kept for groups that the student doesn't belong to.
     *
     * @param groups for whom
     * @param until the last day on which they are kept; {@code null} when there is none
     * @param canBeWaitedFor whether there is room in its line
     */
    record SeatsReserved(
            SectionId section,
            String title,
            List<String> groups,
            @Nullable LocalDate until,
            boolean canBeWaitedFor) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.SEATS_RESERVED;
        }

        @Override
        public Map<String, Object> details() {
            return ObjectionDetails.of("groups", groups, "until", until);
        }

        @Override
        public String about() {
            return String.join(", ", groups);
        }
    }

    /**
     * The line is as long as it may be.
     *
     * @param capacity how many may wait
     */
    record WaitlistFull(SectionId section, String title, int capacity) implements Objection {
        @Override
        public ObjectionCode code() {
            return ObjectionCode.WAITLIST_FULL;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("waitlistCapacity", capacity);
        }
    }
}
