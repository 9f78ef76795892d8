package app.lectern.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the API from speaking YAML, only because a library that describes it can. */
@Configuration
class JsonOnly implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(it -> it.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
    }
}
