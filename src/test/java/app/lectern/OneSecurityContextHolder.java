package app.lectern;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Tests make several Spring contexts in one process, each of which would ask a holder of its own who is signed in, while
 * the static {@code SecurityContextHolder} is that of the last one.
 */
@Configuration
class OneSecurityContextHolder {

    private static final SecurityContextHolderStrategy SHARED = new VaadinAwareSecurityContextHolderStrategy();

    @Bean
    SecurityContextHolderStrategy securityContextHolderStrategy() {
        return SHARED;
    }
}
