package app.lectern.frame;

import app.lectern.base.SearchWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Takes the words of a search, and says when more is typed than is looked for. */
public class SearchField extends TextField {

    /** @param hint what can be looked for, shown while nothing is typed */
    public SearchField(String hint) {
        setPlaceholder(hint);
        setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(event -> help(this, event.getValue(), ""));
    }

    /**
     * Says at any field that takes the words of a search whether more is typed than is looked for.
     *
     * @param otherwise what is said there else
     */
    public static <F extends Component & HasHelper> void help(F field, String typed, String otherwise) {
        field.setHelperText(
                SearchWords.of(typed).leftOut()
                        ? field.getTranslation("search.left-out", SearchWords.MOST_WORDS, SearchWords.MOST_CHARACTERS)
                        : otherwise);
    }
}
