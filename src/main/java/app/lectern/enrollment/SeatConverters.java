package app.lectern.enrollment;

import app.lectern.storage.DocumentConverters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How a seat stands in a document: as its text, which is what the unique index compares. */
@Configuration
class SeatConverters {

    @Bean
    DocumentConverters seatAsText() {
        return new DocumentConverters(List.of(new FromSeat(), new ToSeat()));
    }

    @WritingConverter
    private static class FromSeat implements Converter<Seat, String> {
        @Override
        public String convert(Seat seat) {
            return seat.toString();
        }
    }

    @ReadingConverter
    private static class ToSeat implements Converter<String, Seat> {
        @Override
        public Seat convert(String text) {
            return Seat.of(text);
        }
    }
}
