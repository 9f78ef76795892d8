package app.lectern.proof;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells with each answer how many database commands it took, from when the request was let in to its answer: sign-in and
 * token look-up come before that.
 */
@Configuration
@ConditionalOnProperty("lectern.bench.count")
class CountedCommands {

    static final String COMMANDS = "Lectern-Commands";
    static final String WRITES = "Lectern-Writes";

    private static final Set<String> WRITING = Set.of("insert", "update", "delete", "findAndModify");
    private static final ThreadLocal<AtomicIntegerArray> COUNTS = new ThreadLocal<>();

    @Bean
    MongoClientSettingsBuilderCustomizer countingListener() {
        return settings -> settings.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                AtomicIntegerArray counts = COUNTS.get();
                if (counts != null) {
                    counts.incrementAndGet(0);
                    counts.addAndGet(1, WRITING.contains(event.getCommandName()) ? 1 : 0);
                }
            }
        });
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> toldCommands() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Telling());
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private static class Telling extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var counts = new AtomicIntegerArray(2);
            var kept = new ContentCachingResponseWrapper(response);
            COUNTS.set(counts);
            try {
                chain.doFilter(request, kept);
            } finally {
                COUNTS.remove();
            }
            kept.setHeader(COMMANDS, Integer.toString(counts.get(0)));
            kept.setHeader(WRITES, Integer.toString(counts.get(1)));
            kept.copyBodyToResponse();
        }
    }
}
