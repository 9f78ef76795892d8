package app.lectern.catalog.web;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

@RecordBuilder
record SectionJson(
        SectionId sectionId,
        @JsonProperty("courseID") CourseId courseId,
        String title,
        TermId term,
        Component component,
        @Nullable SectionId belongsTo,
        int credits,
        int capacity,
        int taken,
        int waiting,
        int seatsLeft,
        @Nullable Integer waitlistCapacity,
        List<Reservation> reserved,
        @Nullable LocalDate reservedUntil,
        @Nullable RestrictionJson restriction,
        List<MeetingJson> meetings,
        List<String> instructors,
        SectionStatus status) {

    static SectionJson of(Section section) {
        return SectionJsonBuilder.builder()
                .sectionId(section.id())
                .courseId(section.courseId())
                .title(section.displayTitle())
                .term(section.term())
                .component(section.component())
                .belongsTo(section.belongsTo())
                .credits(section.worth())
                .capacity(section.capacity())
                .taken(section.taken())
                .waiting(section.waiting())
                .seatsLeft(section.seatsLeft())
                .waitlistCapacity(section.waitlistCapacity())
                .reserved(section.reserved())
                .reservedUntil(section.reservedUntil())
                .restriction(RestrictionJson.of(section.restriction()))
                .meetings(section.meetings().stream().map(MeetingJson::of).toList())
                .instructors(section.instructors())
                .status(section.status())
                .build();
    }

    record MeetingJson(
            List<String> days,
            LocalTime start,
            LocalTime end,
            LocalDate from,
            LocalDate to,
            @Nullable String place) {

        static MeetingJson of(Meeting meeting) {
            return new MeetingJson(
                    meeting.days().stream()
                            .map(day -> day.name().substring(0, 3))
                            .toList(),
                    meeting.start(),
                    meeting.end(),
                    meeting.from(),
                    meeting.to(),
                    meeting.place());
        }
    }
}
