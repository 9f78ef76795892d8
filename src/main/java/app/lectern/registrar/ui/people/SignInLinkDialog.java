package app.lectern.registrar.ui.people;

import app.lectern.signin.SignInLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a one-time link, once, to be given to the person whom it lets in. */
class SignInLinkDialog extends Dialog {

    private final TextField link = new TextField(getTranslation("people.link"));
    private final Span copied = new Span();

    SignInLinkDialog(String name, SignInLink made) {
        addClassName("link-dialog");
        setWidth("36rem");
        setHeaderTitle(getTranslation("people.link.title", name));
        link.setValue(whole(made.link()));
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("people.link.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        link.getValue(),
                        done -> copied.setText(getTranslation("people.link.copied")),
                        failed -> copied.setText(getTranslation("people.link.not-copied")));
        var foot = new Div(copy, copied);
        foot.addClassName("link-copy");
        add(
                new Paragraph(getTranslation("people.link.text")),
                link,
                foot,
                new Paragraph(getTranslation("people.link.until", PersonFormatter.moment(made.expiresAt()))));
        getFooter().add(new Button(getTranslation("people.link.close"), click -> close()));
    }

    /** The address as it must stand in the mail to somebody else. */
    private static String whole(String link) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var here = ServletUriComponentsBuilder.fromContextPath(request).build().toUri();
        return here.resolve(link).toString();
    }
}
