package app.lectern.catalog;

import app.lectern.base.TermId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A stretch of the school year, as in "Fall 2026".
 *
 * @param id what it is named by
 * @param name what people call it
 * @param starts its first day
 * @param ends its last day
 * @param creditLimit how many credits a student may take in it
 * @param zone where its times of day are meant
 */
@Document("term")
public record Term(@Id TermId id, String name, LocalDate starts, LocalDate ends, int creditLimit, ZoneId zone) {

    /** The credit limit of a term that nobody gave one. */
    public static final int USUAL_CREDIT_LIMIT = 18;

    /**
     * @throws IllegalArgumentException when the term ends before it starts or the limit is below 1
     */
    public Term {
        if (ends.isBefore(starts)) {
            throw new IllegalArgumentException("A term can't end before it starts");
        }
        if (creditLimit < 1) {
            throw new IllegalArgumentException("A credit limit is 1 or more");
        }
    }

    boolean covers(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return !day.isBefore(starts) && !day.isAfter(ends);
    }

    boolean startsAfter(Instant instant) {
        return starts.isAfter(LocalDate.ofInstant(instant, zone));
    }

    /** Noon of the day in the middle. */
    Instant middle() {
        return starts.plusDays(ChronoUnit.DAYS.between(starts, ends) / 2)
                .atTime(LocalTime.NOON)
                .atZone(zone)
                .toInstant();
    }

    /** Whether its last day is over. */
    public boolean isOver(Instant instant) {
        return ends.isBefore(LocalDate.ofInstant(instant, zone));
    }
}
