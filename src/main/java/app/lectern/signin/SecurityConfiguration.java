package app.lectern.signin;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import app.lectern.people.Role;
import app.lectern.people.Users;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.HttpStatusAccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may come in, and how: one chain for the API, one for the actuator, one for the views. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String LOGIN = "/login";
    private static final String CONTENT_POLICY =
            "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    private static final String NOTHING_FROM_ELSEWHERE =
            "; default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwordSignIn) {
        return new ProviderManager(passwordSignIn);
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Whoever planted a session id on somebody gains nothing when they sign in. */
    @Bean
    SessionAuthenticationStrategy newSessionId() {
        return new ChangeSessionIdAuthenticationStrategy();
    }

    @Bean
    RememberMeKey rememberMeKey(@Value("${lectern.remember-me-key}") String named, Secrets secrets) {
        return new RememberMeKey(named.isBlank() ? secrets.findOrMake("remember-me-key", RandomText::next) : named);
    }

    @Bean
    RememberMe rememberMe(
            RememberMeKey key, RememberedBrowsers browsers, KnownBrowsers known, Users users, TheftNotice notice) {
        return new RememberMe(key.value(), browsers, known, users, notice);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals, TokenSignIn tokens) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(SecurityConfiguration::apiRules)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new ForeignPages(refusals), HeaderWriterFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals)
                        .authenticationDetailsSource(request -> Guesser.stranger(Guesser.Door.API, request)))
                .oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .opaqueToken(token -> token.introspector(tokens).authenticationConverter(tokens)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers(headers, CONTENT_POLICY + NOTHING_FROM_ELSEWHERE))
                .build();
    }

    private static void apiRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers("/api/v1/users/**", "/api/v1/imports/**", "/api/v1/sections/*/roster")
                .hasRole(Role.ADMIN.name())
                .requestMatchers(
                        "/api/v1/overrides/requests", "/api/v1/overrides/*/grant", "/api/v1/overrides/*/refuse")
                .hasRole(Role.ADMIN.name())
                .requestMatchers("/api/v1/enrollments/**", "/api/v1/plans/**", "/api/v1/overrides/**")
                .hasRole(Role.STUDENT.name())
                .requestMatchers(POST, "/api/v1/tokens")
                .hasAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .requestMatchers(
                        GET,
                        "/api/docs/**",
                        "/api/v1/openapi.json",
                        "/api/v1/terms/**",
                        "/api/v1/courses/**",
                        "/api/v1/sections/**")
                .permitAll()
                .anyRequest()
                .authenticated();
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers("/actuator/health/readiness", "/actuator/health/liveness")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(FORBIDDEN))
                        .accessDeniedHandler(new HttpStatusAccessDeniedHandler(FORBIDDEN)))
                .build();
    }

    /** Nobody looks at them, and each wraps every filter of every request once more. */
    @Bean
    static SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(3)
    SecurityFilterChain views(
            HttpSecurity http,
            RememberMe rememberMe,
            SecurityContextRepository contexts,
            SessionValidity validity,
            OpenSessions sessions,
            NavigationAccessControl navigation) {
        navigation.setLoginView(LOGIN);
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/images/**", "/.well-known/security.txt")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.logoutSuccessHandler(backHome())
                        .anyRequest(any -> any.authenticated()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN)))
                .rememberMe(remember -> remember.rememberMeServices(rememberMe).key(rememberMe.getKey()))
                .addFilterAfter(
                        new SessionValidityFilter(validity, sessions, rememberMe), AnonymousAuthenticationFilter.class)
                .headers(headers -> headers(headers, CONTENT_POLICY))
                .build();
    }

    private static SimpleUrlLogoutSuccessHandler backHome() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy));
    }
}
