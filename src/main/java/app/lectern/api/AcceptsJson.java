package app.lectern.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses who would not understand the answer before anything is done, and not after. */
@Configuration
class AcceptsJson implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Refusal()).addPathPatterns("/api/v1/**");
    }

    private static class Refusal implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws HttpMediaTypeNotAcceptableException {
            boolean chosen = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null;
            if (!chosen && accepted(request).stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
            return true;
        }

        private static List<MediaType> accepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
            List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
            try {
                return headers.isEmpty() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(headers);
            } catch (InvalidMediaTypeException e) {
                throw new HttpMediaTypeNotAcceptableException(String.valueOf(e.getMessage()));
            }
        }
    }
}
