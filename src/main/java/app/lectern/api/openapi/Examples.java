package app.lectern.api.openapi;

import io.swagger.v3.oas.models.media.Content;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the description of the API and in no signature.
 *
 * @param parameters what a parameter of this name is, unless the operation says it
 * @param operations bodies of requests and answers, by method and path, as in {@code GET /api/v1/terms}
 */
record Examples(Map<String, Parameter> parameters, Map<String, Bodies> operations) {

    /**
     * Of one parameter.
     *
     * @param minimum the smallest value that is taken
     * @param maximum the largest
     */
    record Parameter(
            String description,
            @Nullable String example,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum) {}

    /**
     * Of one operation.
     *
     * @param request a body that is taken, by media type
     * @param responses bodies of answers, by status
     */
    record Bodies(@Nullable Content request, @Nullable Map<String, Content> responses) {}
}
