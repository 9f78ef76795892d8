package app.lectern.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a body whose media type is a pattern, such as {@code application/*+json}, which Spring can't say no to. */
@Configuration
class SaysWhatItSends implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Refusal()).addPathPatterns("/api/v1/**");
    }

    private static class Refusal implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws HttpMediaTypeNotSupportedException {
            @Nullable String type = request.getContentType();
            if (type != null && !parsed(type).isConcrete()) {
                throw new HttpMediaTypeNotSupportedException(parsed(type), List.of(MediaType.APPLICATION_JSON));
            }
            return true;
        }

        private static MediaType parsed(String type) throws HttpMediaTypeNotSupportedException {
            try {
                return MediaType.parseMediaType(type);
            } catch (InvalidMediaTypeException e) {
                throw new HttpMediaTypeNotSupportedException(String.valueOf(e.getMessage()));
            }
        }
    }
}
