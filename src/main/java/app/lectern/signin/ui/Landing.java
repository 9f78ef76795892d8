package app.lectern.signin.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** Knows where somebody wanted to go before they were asked to sign in. */
@SpringComponent
class Landing {

    /** The query parameter with a path of this site to go to after signing in. */
    static final String CONTINUE = "continue";

    private static final String HOME = "/";
    private static final Pattern OWN_PATH = Pattern.compile("/(?!/)[\\x21-\\x7E&&[^\\\\]]*");

    private final VaadinDefaultRequestCache requests;

    Landing(VaadinDefaultRequestCache requests) {
        this.requests = requests;
    }

    /** Where to go with {@code asked}: where they {@linkplain #wanted wanted}, or home. */
    String path(List<String> asked) {
        return wanted(asked).orElse(HOME);
    }

    /** The first of the paths of this site that {@code asked} names, that Spring saved, that Vaadin saved. */
    Optional<String> wanted(List<String> asked) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var saved = Optional.ofNullable(requests.getRequest(request, response))
                .map(wanted -> pathOf(wanted.getRedirectUrl()));
        var navigation = navigation(request.getSession());
        requests.removeRequest(request, response);
        return Stream.of(asked.stream(), saved.stream(), navigation.stream())
                .flatMap(it -> it)
                .filter(Landing::isOwnPath)
                .findFirst();
    }

    private static Optional<String> navigation(HttpSession session) {
        Object path = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        return Optional.ofNullable(path).map(it -> "/" + it);
    }

    /** Spring marks the address of a saved request with a parameter that happens to have the name of ours. */
    private static String pathOf(String url) {
        var uri = UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam(CONTINUE)
                .build();
        return uri.getQuery() == null ? String.valueOf(uri.getPath()) : uri.getPath() + "?" + uri.getQuery();
    }

    /** The query of a link that leads to {@code path} in the end; nothing when that is home. */
    static String onward(String path) {
        return path.equals(HOME) ? "" : "?" + QueryParameters.of(CONTINUE, path).getQueryString();
    }

    /** Whether a browser that is sent to {@code path} stays on this site. */
    static boolean isOwnPath(String path) {
        return OWN_PATH.matcher(path).matches();
    }
}
