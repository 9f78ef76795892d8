package app.lectern.frame;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words to a person that outlive a page load: left by one page, shown once by the next. */
@SpringComponent
@VaadinSessionScope
public class FlashMessage implements Serializable {

    private @Nullable String words;

    /** Leaves words for the next page; they take the place of others not shown yet. */
    public void leave(String words) {
        this.words = words;
    }

    /** What was left, once. */
    public Optional<String> take() {
        var left = Optional.ofNullable(words);
        words = null;
        return left;
    }
}
