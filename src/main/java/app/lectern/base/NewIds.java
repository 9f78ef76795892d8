package app.lectern.base;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Draws ids for new things. While a request is carried out that carries a key, the first id is the same each time, so that
 * whoever makes the thing finds that it was made before, by a process that died before it could say so.
 */
@Component
public class NewIds {

    private static final String FIRST = NewIds.class.getName();

    /** The first id that is drawn in this request is to be this one. */
    public static void first(UUID id) {
        RequestContextHolder.currentRequestAttributes().setAttribute(FIRST, id, RequestAttributes.SCOPE_REQUEST);
    }

    /** An id that nothing else has, but what the same request made before. */
    public String next() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(FIRST, RequestAttributes.SCOPE_REQUEST) instanceof UUID first) {
            request.removeAttribute(FIRST, RequestAttributes.SCOPE_REQUEST);
            return first.toString();
        }
        return UUID.randomUUID().toString();
    }
}
