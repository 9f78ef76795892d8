package app.lectern;

import app.lectern.base.ReadyNotice;
import app.lectern.storage.Storage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once, when requests are taken, where Lectern is and what one needs to look around. */
@Component
class ReadyBlock {

    private static final Logger log = LoggerFactory.getLogger(ReadyBlock.class);

    private final Environment environment;
    private final Storage storage;
    private final ObjectProvider<ReadyNotice> notices;

    ReadyBlock(Environment environment, Storage storage, ObjectProvider<ReadyNotice> notices) {
        this.environment = environment;
        this.storage = storage;
        this.notices = notices;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        log.info(
                "\n\n  Lectern is ready.\n\n{}\n", lines().map(ReadyBlock::line).collect(Collectors.joining("\n")));
    }

    private Stream<ReadyNotice> lines() {
        var address = new ReadyNotice("Address", "http://localhost:" + environment.getProperty("local.server.port"));
        var database = new ReadyNotice("Database", storage.connectionString());
        return Stream.of(List.of(address), notices.orderedStream().toList(), List.of(database))
                .flatMap(List::stream);
    }

    private static String line(ReadyNotice notice) {
        return "    %-16s %s".formatted(notice.label(), notice.text());
    }
}
