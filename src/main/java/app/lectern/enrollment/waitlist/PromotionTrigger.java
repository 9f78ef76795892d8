package app.lectern.enrollment.waitlist;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.util.Set;

/** Where a line may have to move. */
public sealed interface PromotionTrigger {

    /** In this section: a seat or the line has changed. */
    record Section(SectionId id) implements PromotionTrigger {}

    /**
     * Wherever the office's change of this section may matter. A cancelled section may free others, as a
     * lecture whose only laboratory it was; so all lines are looked at then.
     */
    record Change(SectionId id) implements PromotionTrigger {}

    /** Wherever this student waits or sits: something about them has changed. */
    record Student(UserId id) implements PromotionTrigger {}

    /** Where these students wait in later terms: what they take in this one has changed, which others may ask for. */
    record LaterTerms(Set<UserId> students, TermId term) implements PromotionTrigger {}

    /** Everywhere. */
    record AllLines() implements PromotionTrigger {}
}
