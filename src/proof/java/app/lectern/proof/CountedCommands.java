package app.lectern.proof;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.sun.management.ThreadMXBean;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells with each answer how many database commands it took, the look at its token among them; and how many commands the
 * whole process has sent so far, whatever for, how much memory it has allocated, and, when asked for its health, how much
 * heap it had in use at most. What is said of an import is too long to be kept until all is known: later answers tell how
 * many the last one took.
 */
@Configuration
@ConditionalOnProperty("lectern.bench.count")
class CountedCommands {

    static final String COMMANDS = "Lectern-Commands";
    static final String WRITES = "Lectern-Writes";
    static final String ALL_COMMANDS = "Lectern-All-Commands";
    static final String ALLOCATED = "Lectern-Allocated";
    static final String PEAK_HEAP = "Lectern-Peak-Heap";
    static final String IMPORT = "Lectern-Import";

    private static final Set<String> WRITING = Set.of("insert", "update", "delete", "findAndModify");
    private static final ThreadLocal<AtomicIntegerArray> COUNTS = new ThreadLocal<>();
    private static final AtomicLong ALL = new AtomicLong();
    private static final AtomicInteger LAST_IMPORT = new AtomicInteger();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Bean
    MongoClientSettingsBuilderCustomizer countingListener() {
        return settings -> settings.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                ALL.incrementAndGet();
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
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static class Telling extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestURI().startsWith("/api/v1/imports/")) {
                LAST_IMPORT.set(counted(request, response, chain).get(0));
            } else {
                tell(request, response, chain);
            }
        }

        private static AtomicIntegerArray counted(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var counts = new AtomicIntegerArray(2);
            COUNTS.set(counts);
            try {
                chain.doFilter(request, response);
            } finally {
                COUNTS.remove();
            }
            return counts;
        }

        private static void tell(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var kept = new ContentCachingResponseWrapper(response);
            AtomicIntegerArray counts = counted(request, kept, chain);
            kept.setHeader(COMMANDS, Integer.toString(counts.get(0)));
            kept.setHeader(WRITES, Integer.toString(counts.get(1)));
            kept.setHeader(ALL_COMMANDS, Long.toString(ALL.get()));
            kept.setHeader(ALLOCATED, Long.toString(THREADS.getTotalThreadAllocatedBytes()));
            kept.setHeader(IMPORT, Integer.toString(LAST_IMPORT.get()));
            if (request.getRequestURI().startsWith("/actuator/")) {
                kept.setHeader(PEAK_HEAP, Long.toString(peakHeap()));
            }
            kept.copyBodyToResponse();
        }

        private static long peakHeap() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(it -> it.getType() == MemoryType.HEAP)
                    .mapToLong(it -> it.getPeakUsage().getUsed())
                    .sum();
        }
    }
}
