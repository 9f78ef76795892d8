package app.lectern.catalog;

import app.lectern.base.Classification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a group of students may register, in the term's zone.
 *
 * @param classifications who may; empty when everybody may
 * @param opens from when
 * @param closes until when, which is after {@code opens}; {@code null} when nothing but the term's deadline closes it
 */
public record Window(
        Set<Classification> classifications,
        LocalDateTime opens,
        @Nullable LocalDateTime closes) {

    /**
     * @throws IllegalArgumentException when it doesn't close after it opens
     */
    public Window {
        classifications = Set.copyOf(classifications);
        if (closes != null && !closes.isAfter(opens)) {
            throw new IllegalArgumentException("A window closes after it opens");
        }
    }

    /**
     * Who is in none of these groups.
     *
     * @param windows whom each window admits, an empty one everybody; without any window nobody needs one
     */
    public static Set<Classification> unadmitted(Collection<Set<Classification>> windows) {
        boolean everybody = windows.isEmpty() || windows.stream().anyMatch(Set::isEmpty);
        Set<Classification> groups =
                everybody ? EnumSet.noneOf(Classification.class) : EnumSet.allOf(Classification.class);
        windows.forEach(groups::removeAll);
        return groups;
    }

    boolean admits(@Nullable Classification classification) {
        return classifications.isEmpty() || classification != null && classifications.contains(classification);
    }

    /** A time of day that the clock skips is the one that it shows instead; of two that it shows twice, the first. */
    public Instant opening(ZoneId zone) {
        return opens.atZone(zone).toInstant();
    }

    /** The same for its closing; empty when nothing but the term's deadline closes it. */
    public Optional<Instant> closing(ZoneId zone) {
        return Optional.ofNullable(closes).map(it -> it.atZone(zone).toInstant());
    }

    /** The last day on which it is open; empty when nothing but the term's deadline closes it. */
    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(closes).map(it -> it.minusNanos(1).toLocalDate());
    }

    boolean isOpen(Instant now, ZoneId zone) {
        return !now.isBefore(opening(zone)) && !isClosed(now, zone);
    }

    boolean isClosed(Instant now, ZoneId zone) {
        return closing(zone).filter(closing -> !now.isBefore(closing)).isPresent();
    }
}
