package app.lectern.enrollment.record;

import app.lectern.storage.DocumentConverters;
import app.lectern.storage.RequiredIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What enrollments ask of the database: seats as text, and no text twice. */
@Configuration
class EnrollmentConfiguration {

    @Bean
    RequiredIndex oneHolderForEachSeat() {
        return RequiredIndex.uniqueWherePresent(SeatQueries.COLLECTION, SeatQueries.SEATS);
    }

    @Bean
    DocumentConverters seatsAsText() {
        return DocumentConverters.of(Seat.class, String.class, Seat::toString, Seat::of);
    }
}
