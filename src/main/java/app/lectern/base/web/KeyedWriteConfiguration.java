package app.lectern.base.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Looks at keys last, when all else that can be refused beforehand is. */
@Configuration
class KeyedWriteConfiguration implements WebMvcConfigurer {

    private final KeyedWriteInterceptor interceptor;

    KeyedWriteConfiguration(KeyedWriteInterceptor interceptor) {
        this.interceptor = interceptor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(interceptor).order(Ordered.LOWEST_PRECEDENCE);
    }
}
