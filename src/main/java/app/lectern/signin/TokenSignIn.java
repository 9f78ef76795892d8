package app.lectern.signin;

import app.lectern.people.Person;
import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Knows people by the token they send (RFC 6750). */
@Component
class TokenSignIn implements OpaqueTokenIntrospector, OpaqueTokenAuthenticationConverter {

    private final KnownTokens tokens;

    TokenSignIn(KnownTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        return tokens.owner(token)
                .map(Owner::new)
                .orElseThrow(() -> new BadOpaqueTokenException("The token is unknown or expired"));
    }

    @Override
    public Authentication convert(String token, OAuth2AuthenticatedPrincipal owner) {
        return new PreAuthenticatedAuthenticationToken(((Owner) owner).person(), "", owner.getAuthorities());
    }

    private record Owner(Person person) implements OAuth2AuthenticatedPrincipal {

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return person.getAuthorities();
        }

        @Override
        public String getName() {
            return person.getUsername();
        }
    }
}
