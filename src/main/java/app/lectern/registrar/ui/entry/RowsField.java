package app.lectern.registrar.ui.entry;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks for several things of a kind, complete or not: who wants only complete ones {@linkplain #check() checks} first.
 *
 * @param <E> the thing as it is entered
 */
public class RowsField<E> extends CustomField<List<E>> {

    private final Supplier<? extends EntryRow<E>> blank;
    private final String removeLabel;
    private final Div rows = new Div();
    private final List<EntryRow<E>> entered = new ArrayList<>();
    private boolean entering;

    /**
     * @param label what they are
     * @param add what the button says that adds one
     * @param remove what the button says that removes one
     * @param blank begins a new one
     */
    public RowsField(String label, String add, String remove, Supplier<? extends EntryRow<E>> blank) {
        super(List.of());
        this.blank = blank;
        this.removeLabel = remove;
        setLabel(label);
        rows.addClassName("entry-rows");
        var button = new Button(add, click -> addBlank());
        button.setIcon(VaadinIcon.PLUS.create());
        add(rows, button);
    }

    private void addBlank() {
        EntryRow<E> row = addRow();
        changed();
        row.focus();
    }

    /** Whoever has just begun is not found fault with: what is missing may still come. */
    private void changed() {
        entering = true;
        try {
            updateValue();
        } finally {
            entering = false;
        }
    }

    private EntryRow<E> addRow() {
        EntryRow<E> row = blank.get();
        row.whenChanged(this::changed);
        row.getContent().add(removeButton(row));
        entered.add(row);
        rows.add(row);
        return row;
    }

    private Button removeButton(EntryRow<E> row) {
        var button = new Button(removeLabel, click -> remove(row));
        button.setIcon(VaadinIcon.TRASH.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void remove(EntryRow<E> row) {
        entered.remove(row);
        rows.remove(row);
        changed();
    }

    @Override
    protected List<E> generateModelValue() {
        return entered.stream().map(EntryRow::typed).toList();
    }

    @Override
    protected void setPresentationValue(List<E> entries) {
        entered.clear();
        rows.removeAll();
        entries.forEach(entry -> addRow().open(entry));
    }

    /** Whether all are complete, or some still being entered; if not, it is said at their fields what is missing. */
    public boolean check() {
        return entering || entered.stream().filter(row -> !row.check()).toList().isEmpty();
    }

    /** A field of the one in this place, from 0. */
    Optional<HasValidation> field(int place, String name) {
        return entered.get(place).field(name);
    }
}
