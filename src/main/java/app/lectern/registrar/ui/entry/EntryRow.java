package app.lectern.registrar.ui.entry;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import java.util.Optional;

/**
 * Asks for one of several things in a {@link RowsField}.
 *
 * @param <E> the thing as it is entered
 */
public abstract class EntryRow<E> extends Composite<Div> {

    protected final Binder<E> binder;

    protected EntryRow(Class<E> entries) {
        binder = new BeanValidationBinder<>(entries);
        getContent().addClassName("rows-row");
    }

    /** What stands in the fields, complete or not. */
    protected abstract E typed();

    /** Puts the cursor where typing begins. */
    protected abstract void focus();

    EntryRow<E> open(E entry) {
        binder.readRecord(entry);
        return this;
    }

    /** Whether it is complete; if not, it is said at the fields what is missing. */
    boolean check() {
        return binder.validate().isOk();
    }

    Optional<HasValidation> field(String name) {
        return binder.getBinding(name).map(binding -> (HasValidation) binding.getField());
    }

    void whenChanged(Runnable changed) {
        binder.addValueChangeListener(event -> changed.run());
    }
}
