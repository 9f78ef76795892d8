package app.lectern.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** The window of a browser that isn't there. */
public class BrowserWindow {

    private BrowserWindow() {}

    /** Tells the page that it is this wide now. */
    public static void resize(int width) {
        var size = JsonNodeFactory.instance.objectNode();
        size.put("event.w", width).put("event.h", 800).put("for", "trailing");
        var ui = UI.getCurrent();
        ui.getPage().windowSizeSignal();
        ui.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(ui.getElement(), "window-resize", size));
    }
}
