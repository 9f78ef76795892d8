package app.lectern.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Apologises when a page could not be shown, and logs why. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Composite<VerticalLayout> implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    FailureView() {
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(getTranslation("failure.title")),
                        new Paragraph(getTranslation("failure.text")),
                        new Anchor("", getTranslation("not-found.home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        // What follows the first segment may be the secret of a link.
        log.error("Could not show a page of {}", event.getLocation().getFirstSegment(), parameter.getException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
