package app.lectern.enrollment;

import app.lectern.storage.RequiredIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes a second holder of a seat impossible. */
@Configuration
class EnrollmentIndexes {

    @Bean
    RequiredIndex oneHolderForEachSeat() {
        return RequiredIndex.uniqueWherePresent(SeatMap.COLLECTION, SeatMap.SEATS);
    }
}
