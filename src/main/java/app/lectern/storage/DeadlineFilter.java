package app.lectern.storage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Sees to it that every call of the API is answered in time, whatever the database does. Imports take the time that they
 * take.
 */
class DeadlineFilter extends OncePerRequestFilter {

    private static final String IMPORTS = "/api/v1/imports/";

    private final Duration allowed;
    private final HandlerExceptionResolver problems;

    DeadlineFilter(Duration allowed, HandlerExceptionResolver problems) {
        this.allowed = allowed;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + IMPORTS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Deadline.begin(allowed);
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException away) {
            tell(request, response, away);
        } finally {
            Deadline.end();
        }
    }

    /** What fails on the way to a controller is of no handler: for one that is none, the resolver would not answer. */
    private void tell(
            HttpServletRequest request, HttpServletResponse response, DataAccessResourceFailureException away) {
        if (problems.resolveException(request, response, null, away) == null) {
            throw away;
        }
    }
}
