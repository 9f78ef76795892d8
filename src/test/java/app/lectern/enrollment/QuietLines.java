package app.lectern.enrollment;

import app.lectern.enrollment.waitlist.PromotionQueue;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Before a test begins, what the one before it set in motion has come to rest. */
public class QuietLines implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(PromotionQueue.class).ifAvailable(PromotionQueue::awaitQuiet);
    }
}
