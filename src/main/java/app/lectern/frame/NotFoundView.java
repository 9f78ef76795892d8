package app.lectern.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Says that there is no such page, and where to go instead. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Composite<VerticalLayout> implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    NotFoundView() {
        getContent().addClassName("page");
        getContent().add(new H1(getTranslation("not-found.title")), new Paragraph(getTranslation("not-found.text")));
        getContent()
                .add(
                        new Anchor("courses", getTranslation("not-found.courses")),
                        new Anchor("", getTranslation("not-found.home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("not-found.title");
    }
}
