package app.lectern.registrar.ui.entry;

import app.lectern.catalog.office.EntryRefused;
import app.lectern.catalog.office.EntryRefused.Fault;
import app.lectern.frame.Confirmation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the registrar fills in about one thing, new or stored. What is wrong is said at the fields.
 *
 * @param <T> the thing as it is stored
 * @param <E> the thing as it is entered
 */
public abstract class EntryForm<T, E> extends Composite<Div> {

    private static final Pattern IN_A_ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    protected final Binder<E> binder;
    private @Nullable T opened;

    protected EntryForm(Class<E> entries) {
        binder = new BeanValidationBinder<>(entries);
        getContent().addClassName("entry-form");
    }

    /** The thing as it would be entered. */
    protected abstract E entryOf(T stored);

    /** The thing as it is stored now. */
    protected abstract Optional<T> storedNow(T opened);

    protected abstract void create(E entry);

    protected abstract void update(T opened, E entry);

    /** What should be asked before this is stored, if anything. */
    protected Optional<Confirmation> doubt(@Nullable T opened, E entry) {
        return Optional.empty();
    }

    /** What is stored of the thing as it was opened; empty for a new one. */
    public Optional<T> opened() {
        return Optional.ofNullable(opened);
    }

    /** Shows what is stored. */
    public void open(T stored) {
        opened = stored;
        binder.readRecord(entryOf(stored));
    }

    /** Shows what is stored now, instead of what was typed. */
    void openAnew() {
        opened().flatMap(this::storedNow).ifPresent(this::open);
    }

    /** Keeps what was typed, as a change of what is stored now. */
    void keepOverWhatIsStored() {
        opened().flatMap(this::storedNow).ifPresent(stored -> opened = stored);
    }

    /** What stands in the fields, to be compared with what stood there before. */
    protected Object typed() {
        return binder.getFields().map(field -> Arrays.asList(field.getValue())).toList();
    }

    /** What was entered; empty when it isn't valid, which is said at the fields. */
    protected Optional<E> read() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            focusFirstInvalid();
            return Optional.empty();
        }
    }

    Optional<Confirmation> doubt(E entry) {
        return doubt(opened, entry);
    }

    /** Stores it and says whether it could be; if not, it is said at the fields why. */
    protected boolean store(E entry) {
        try {
            opened().ifPresentOrElse(stored -> update(stored, entry), () -> create(entry));
            return true;
        } catch (EntryRefused refused) {
            refused.faults().forEach(this::show);
            focusFirstInvalid();
            return false;
        }
    }

    private void show(Fault fault) {
        showAt(fault.field(), getTranslation(fault.key(), fault.details().toArray()));
    }

    /** Says at a field what is wrong with it. */
    protected void showAt(String name, String message) {
        field(name).ifPresent(field -> {
            field.setErrorMessage(message);
            field.setInvalid(true);
        });
    }

    /** The field that a fault names, as in {@code ends} or {@code meetings[2].end}. */
    private Optional<HasValidation> field(String name) {
        Matcher inARow = IN_A_ROW.matcher(name);
        return inARow.matches()
                ? rows(inARow.group(1)).flatMap(it -> it.field(Integer.parseInt(inARow.group(2)), inARow.group(3)))
                : boundField(name);
    }

    private Optional<RowsField<?>> rows(String name) {
        return boundField(name).filter(RowsField.class::isInstance).map(field -> (RowsField<?>) field);
    }

    private Optional<HasValidation> boundField(String name) {
        return binder.getBinding(name).map(binding -> (HasValidation) binding.getField());
    }

    protected void focusFirstInvalid() {
        invalid(this).findFirst().ifPresent(field -> field.getElement().callJsFunction("focus"));
    }

    private static Stream<Component> invalid(Component parent) {
        return parent.getChildren()
                .flatMap(child -> Stream.concat(invalid(child), Stream.of(child).filter(EntryForm::isInvalidField)));
    }

    private static boolean isInvalidField(Component component) {
        return component instanceof HasValidation checked && checked.isInvalid();
    }

    /** Where Enter means "save": fields of one line. */
    List<Component> lines() {
        return binder.getFields().flatMap(EntryForm::line).toList();
    }

    private static Stream<Component> line(HasValue<?, ?> field) {
        return field instanceof TextField || field instanceof IntegerField
                ? Stream.of((Component) field)
                : Stream.empty();
    }

    /** Puts the cursor where typing begins. */
    void focus() {
        lines().stream()
                .filter(line -> !((HasValue<?, ?>) line).isReadOnly())
                .findFirst()
                .ifPresent(line -> ((Focusable<?>) line).focus());
    }
}
