package app.lectern.signin.ui;

import app.lectern.people.DemoAccount;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.function.Consumer;

/** Shows a newcomer the accounts of the demo school. */
class DemoAccounts extends Composite<VerticalLayout> {

    DemoAccounts(Consumer<DemoAccount> choice) {
        getContent().addClassName("demo-accounts");
        getContent().setPadding(false);
        getContent().add(new Paragraph(getTranslation("login.demo", DemoAccount.PASSWORD)));
        for (var account : DemoAccount.values()) {
            var use = new Button(getTranslation("login.demo." + account.name()), click -> choice.accept(account));
            getContent().add(new HorizontalLayout(use, new Span(account.email())));
        }
    }
}
