package app.lectern.proof;

import app.lectern.base.UserId;
import app.lectern.people.User;
import app.lectern.people.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs people in without a password, so that not the hashing is measured, and says how much heap is in use. */
@Configuration
@ConditionalOnProperty("lectern.bench.desk")
class BenchDesk {

    /** Followed by somebody's number: begins a session of theirs. */
    static final String SIGN_IN = "/bench/sign-in/";

    /** Collects garbage, and answers how many bytes are left. */
    static final String HEAP = "/bench/heap";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> desk(Users users) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Answering(users));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/bench/*");
        return registration;
    }

    private static class Answering extends OncePerRequestFilter {

        private final Users users;

        Answering(Users users) {
            this.users = users;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException {
            if (request.getRequestURI().equals(HEAP)) {
                System.gc();
                response.getWriter()
                        .print(ManagementFactory.getMemoryMXBean()
                                .getHeapMemoryUsage()
                                .getUsed());
            } else {
                signIn(request, Integer.parseInt(request.getRequestURI().substring(SIGN_IN.length())));
            }
        }

        private void signIn(HttpServletRequest request, int number) {
            var person = users.with(new UserId(number)).map(User::person).orElseThrow();
            var known = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
            request.getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(known));
        }
    }
}
