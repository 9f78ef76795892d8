package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Meeting;
import java.time.LocalDate;
import java.util.List;

/** One reason why a student may not take a section now. */
public sealed interface Objection {

    /** The section that can't be taken. */
    SectionId section();

    /** The reason's name in the API. */
    String code();

    /**
     * The last day on which students may enroll in the term's sections is over.
     *
     * @param section the one asked for
     * @param title what it is called
     * @param term what the term is called
     * @param lastDay that day
     */
    record RegistrationClosed(SectionId section, String title, String term, LocalDate lastDay) implements Objection {
        @Override
        public String code() {
            return "REGISTRATION_CLOSED";
        }
    }

    /**
     * The student is in a section of this course and component already.
     *
     * @param section the one asked for
     * @param title what it is called
     */
    record AlreadyEnrolled(SectionId section, String title) implements Objection {
        @Override
        public String code() {
            return "ALREADY_ENROLLED";
        }
    }

    /**
     * The course has another part that must be taken with it.
     *
     * @param section the one asked for
     * @param title what it is called
     * @param component the part that is missing
     * @param choices the sections of that part that go with it
     */
    record ComponentMissing(SectionId section, String title, Component component, List<SectionId> choices)
            implements Objection {
        @Override
        public String code() {
            return "COMPONENT_MISSING";
        }
    }

    /**
     * All seats are taken.
     *
     * @param section the one asked for
     * @param title what it is called
     * @param capacity how many seats it has
     */
    record SectionFull(SectionId section, String title, int capacity) implements Objection {
        @Override
        public String code() {
            return "SECTION_FULL";
        }
    }

    /**
     * The section does not take place.
     *
     * @param section the one asked for
     * @param title what it is called
     */
    record SectionCancelled(SectionId section, String title) implements Objection {
        @Override
        public String code() {
            return "SECTION_CANCELLED";
        }
    }

    /**
     * It meets while another section does that the student has or asked for as well.
     *
     * @param section the one asked for
     * @param title what it is called
     * @param with the other section
     * @param withTitle what that is called
     * @param when the other's meeting that it clashes with
     */
    record TimeConflict(SectionId section, String title, SectionId with, String withTitle, Meeting when)
            implements Objection {
        @Override
        public String code() {
            return "TIME_CONFLICT";
        }
    }

    /**
     * The student's credits would pass the term's limit.
     *
     * @param section the one asked for
     * @param title what it is called
     * @param limit the most credits a student may take
     * @param total how many it would be
     */
    record CreditLimit(SectionId section, String title, int limit, int total) implements Objection {
        @Override
        public String code() {
            return "CREDIT_LIMIT";
        }

        /** By how many credits the limit would be passed. */
        public int over() {
            return total - limit;
        }
    }
}
