package app.lectern.api.idempotency;

import app.lectern.base.NewIds;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Draws ids by the request that is being carried out. */
@Component
class RequestIds implements NewIds {

    private static final String FIRST = RequestIds.class.getName();

    /** The first id that is drawn in this request is to be this one. */
    static void first(UUID id) {
        RequestContextHolder.currentRequestAttributes().setAttribute(FIRST, id, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public String next() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(FIRST, RequestAttributes.SCOPE_REQUEST) instanceof UUID first) {
            request.removeAttribute(FIRST, RequestAttributes.SCOPE_REQUEST);
            return first.toString();
        }
        return UUID.randomUUID().toString();
    }
}
