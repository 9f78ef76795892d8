package app.lectern.storage;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How value types stand in documents: ids as what they wrap, dates and times as ISO 8601 text. */
@Configuration
class ValueConverters {

    @Bean
    DocumentConverters userIds() {
        return DocumentConverters.of(UserId.class, Integer.class, UserId::value, UserId::new);
    }

    @Bean
    DocumentConverters termIds() {
        return DocumentConverters.of(TermId.class, String.class, TermId::value, TermId::new);
    }

    @Bean
    DocumentConverters courseIds() {
        return DocumentConverters.of(CourseId.class, String.class, CourseId::value, CourseId::new);
    }

    @Bean
    DocumentConverters sectionIds() {
        return DocumentConverters.of(SectionId.class, String.class, SectionId::toString, SectionId::of);
    }

    @Bean
    DocumentConverters grades() {
        return DocumentConverters.of(Grade.class, String.class, Grade::value, Grade::new);
    }

    @Bean
    DocumentConverters dates() {
        return DocumentConverters.of(LocalDate.class, String.class, LocalDate::toString, LocalDate::parse);
    }

    @Bean
    DocumentConverters datesWithTimes() {
        return DocumentConverters.of(LocalDateTime.class, String.class, LocalDateTime::toString, LocalDateTime::parse);
    }

    @Bean
    DocumentConverters times() {
        return DocumentConverters.of(LocalTime.class, String.class, LocalTime::toString, LocalTime::parse);
    }
}
