package app.lectern.enrollment.web;

import app.lectern.enrollment.decision.EnrollRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a seat in. Clients that were generated from the description know it by the name that it had first.
 *
 * @param sectionId one section
 * @param sectionIds instead, 1 to 20 sections of one term, as a lecture with its laboratory
 * @param waitlist whether to stand in line when only a seat is lacking
 * @param ifPromotedDrop a section to give up in the write that takes the seat; may be said later of what one waits for
 */
@Schema(name = "WishJson")
record EnrollRequestJson(
        @Nullable String sectionId,
        @Nullable List<@Nullable String> sectionIds,
        @Nullable Boolean waitlist,
        @Nullable String ifPromotedDrop) {

    EnrollRequest request() {
        return new EnrollRequest(
                new Wanted(sectionId, sectionIds).bundle(),
                Boolean.TRUE.equals(waitlist),
                ifPromotedDrop == null ? null : Wanted.section(ifPromotedDrop));
    }
}
