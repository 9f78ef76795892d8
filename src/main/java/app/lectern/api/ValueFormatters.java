package app.lectern.api;

import app.lectern.base.UserId;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How numbers of people stand in URLs; ids that wrap text need nothing said. */
@Configuration
class ValueFormatters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ToUserId());
    }

    private static class ToUserId implements Converter<String, UserId> {
        @Override
        public UserId convert(String text) {
            return new UserId(Integer.parseInt(text));
        }
    }
}
