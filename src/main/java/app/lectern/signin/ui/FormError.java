package app.lectern.signin.ui;

import com.vaadin.flow.component.html.Paragraph;

/** What is wrong with a form as a whole; read out by screen readers as it appears. */
class FormError extends Paragraph {

    FormError() {
        addClassName("form-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(String message) {
        setText(message);
        setVisible(true);
    }

    void clear() {
        setVisible(false);
    }
}
