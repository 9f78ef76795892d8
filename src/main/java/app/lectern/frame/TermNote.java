package app.lectern.frame;

import app.lectern.catalog.Term;
import com.vaadin.flow.component.html.Paragraph;

/** Says of a term what sets it apart from those that are on: that it is a draft, or archived. */
public class TermNote extends Paragraph {

    public TermNote() {
        addClassName("subtitle");
        setVisible(false);
    }

    public void show(Term term) {
        setVisible(term.isDraft() || term.isArchived());
        switch (term.state()) {
            case DRAFT -> setText(getTranslation("frame.term.is-draft", term.name()));
            case PUBLISHED -> setText("");
            case ARCHIVED -> setText(getTranslation("frame.term.is-archived", term.name()));
        }
    }
}
