package app.lectern.accounts.ui;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Gives people an account of their own. */
@Route("register")
@AnonymousAllowed
class RegisterView extends VerticalLayout {}
