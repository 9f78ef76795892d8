package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.enrollment.waitlist.Promoter;
import org.springframework.boot.test.context.TestComponent;

/** Moves a line for whoever calls, beside those who see to it anyway. */
@TestComponent
public class PromotionByHand {

    private final Promoter promoter;

    PromotionByHand(Promoter promoter) {
        this.promoter = promoter;
    }

    public void promote(SectionId section) {
        promoter.promote(section);
    }
}
