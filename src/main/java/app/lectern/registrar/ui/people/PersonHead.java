package app.lectern.registrar.ui.people;

import app.lectern.base.NoSuchUser;
import app.lectern.people.Account;
import app.lectern.people.AccountDisabled;
import app.lectern.registrar.ui.entry.FormAlert;
import app.lectern.signin.LinkService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What the registrar sees of a person above what can be changed, with a way to let them in who can't sign in. */
class PersonHead extends Div {

    private final Account person;
    private final LinkService links;
    private final FormAlert alert = new FormAlert();

    PersonHead(Account person, LinkService links) {
        this.person = person;
        this.links = links;
        addClassName("person-head");
        var facts = new Span(
                getTranslation("people.head", person.userId().toString(), PersonFormatter.signedIn(person, this)));
        facts.addClassName("section-card-detail");
        var link = new Button(getTranslation("people.link.make"), new Icon(VaadinIcon.LINK), click -> makeLink());
        add(facts, link, alert);
    }

    private void makeLink() {
        alert.clear();
        try {
            new SignInLinkDialog(person.fullName(), links.signInLink(person.userId())).open();
        } catch (AccountDisabled e) {
            alert.show(getTranslation("link.disabled"));
        } catch (NoSuchUser gone) {
            alert.show(getTranslation("entry.gone"));
        }
    }
}
