package app.lectern.frame;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import com.vaadin.flow.internal.JsonDecodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Lets each warning that a stranger can cause as often as they like stand in the log once a minute, and then tells how
 * often it was left out. Failures are alike when they have the same class and came up at the same place: what they say
 * is up to the stranger. Named in {@code logback-spring.xml}.
 */
public class Repeats extends TurboFilter {

    private static final String[] WITHIN_REACH = {
        "com.vaadin.flow.server",
        "org.atmosphere",
        "org.apache.catalina",
        "org.springframework.web",
        "app.lectern.api.Problems",
        Failures.class.getName(),
        Forgeries.class.getName()
    };
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 500;

    private final Cache<Kind, AtomicInteger> said;

    /** For the log of the application. */
    public Repeats() {
        this(Ticker.systemTicker());
    }

    Repeats(Ticker ticker) {
        said = Caffeine.newBuilder()
                .maximumSize(MOST_KINDS)
                .expireAfterWrite(MINUTE)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .removalListener(Repeats::count)
                .build();
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String message,
            Object @Nullable [] details,
            @Nullable Throwable failure) {
        if (message == null || !level.isGreaterOrEqual(Level.WARN) || !isWithinReach(logger)) {
            return FilterReply.NEUTRAL;
        }
        if (failure instanceof JsonDecodingException || failure != null && Forgeries.isOne(failure)) {
            Forgeries.log(failure);
            return FilterReply.DENY;
        }
        return isNew(Kind.of(logger, level, message, failure)) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private static boolean isWithinReach(Logger logger) {
        return Stream.of(WITHIN_REACH).anyMatch(logger.getName()::startsWith);
    }

    private boolean isNew(Kind kind) {
        return said.asMap().computeIfAbsent(kind, it -> new AtomicInteger()).getAndIncrement() == 0;
    }

    private static void count(@Nullable Kind kind, @Nullable AtomicInteger times, RemovalCause cause) {
        if (kind != null && times != null && times.get() > 1) {
            LoggerFactory.getLogger(Repeats.class)
                    .warn("{} more times within a minute: {}", times.get() - 1, kind.message());
        }
    }

    private record Kind(Logger logger, Level level, String message) {

        static Kind of(Logger logger, Level level, String message, @Nullable Throwable failure) {
            return new Kind(logger, level, failure == null ? message : name(failure));
        }

        private static String name(Throwable failure) {
            return failure.getClass().getName()
                    + Arrays.stream(failure.getStackTrace())
                            .findFirst()
                            .map(it -> " at " + it)
                            .orElse("");
        }
    }
}
