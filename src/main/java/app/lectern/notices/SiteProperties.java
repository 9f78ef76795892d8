package app.lectern.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Lectern is told of its place in the world.
 *
 * @param url the address at which people open it; empty when nobody said
 * @param mailFrom who its mails come from; empty for {@code no-reply} at the host of {@code url}
 * @param production whether mails go to real people, so that a wrong address in them would matter
 * @param dyno the name that Heroku gives to a process; set only there, and counts as production
 */
@ConfigurationProperties("lectern")
record SiteProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String mailFrom,
        @DefaultValue("false") boolean production,
        @DefaultValue("") String dyno) {

    boolean forRealPeople() {
        return production || !dyno.isBlank();
    }
}
