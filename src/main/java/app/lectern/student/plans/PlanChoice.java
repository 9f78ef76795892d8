package app.lectern.student.plans;

import app.lectern.base.TermId;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of their plans somebody looks at while they are signed in. The plans are in the database. */
@SpringComponent
@VaadinSessionScope
class PlanChoice {

    private final Map<TermId, String> chosen = new HashMap<>();

    @Nullable
    String of(TermId term) {
        return chosen.get(term);
    }

    void choose(TermId term, String plan) {
        chosen.put(term, plan);
    }
}
