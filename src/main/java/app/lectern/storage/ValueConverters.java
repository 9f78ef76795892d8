package app.lectern.storage;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How value types stand in documents: ids as what they wrap, dates and times as ISO 8601 text. */
class ValueConverters {

    private ValueConverters() {}

    static List<Converter<?, ?>> all() {
        return List.of(
                new FromUserId(), new ToUserId(),
                new FromTermId(), new ToTermId(),
                new FromCourseId(), new ToCourseId(),
                new FromSectionId(), new ToSectionId(),
                new FromDate(), new ToDate(),
                new FromTime(), new ToTime());
    }

    @WritingConverter
    private static class FromUserId implements Converter<UserId, Integer> {
        @Override
        public Integer convert(UserId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static class ToUserId implements Converter<Integer, UserId> {
        @Override
        public UserId convert(Integer value) {
            return new UserId(value);
        }
    }

    @WritingConverter
    private static class FromTermId implements Converter<TermId, String> {
        @Override
        public String convert(TermId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static class ToTermId implements Converter<String, TermId> {
        @Override
        public TermId convert(String value) {
            return new TermId(value);
        }
    }

    @WritingConverter
    private static class FromCourseId implements Converter<CourseId, String> {
        @Override
        public String convert(CourseId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static class ToCourseId implements Converter<String, CourseId> {
        @Override
        public CourseId convert(String value) {
            return new CourseId(value);
        }
    }

    @WritingConverter
    private static class FromSectionId implements Converter<SectionId, String> {
        @Override
        public String convert(SectionId id) {
            return id.toString();
        }
    }

    @ReadingConverter
    private static class ToSectionId implements Converter<String, SectionId> {
        @Override
        public SectionId convert(String value) {
            return SectionId.of(value);
        }
    }

    @WritingConverter
    private static class FromDate implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static class ToDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private static class FromTime implements Converter<LocalTime, String> {
        @Override
        public String convert(LocalTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    private static class ToTime implements Converter<String, LocalTime> {
        @Override
        public LocalTime convert(String text) {
            return LocalTime.parse(text);
        }
    }
}
