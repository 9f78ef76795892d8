package app.lectern.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.storage.TestDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** However large section and catalog are, a decision costs the same number of commands. */
@SpringBootTest
@Import(CommandsPerDecisionIntegrationTest.Counting.class)
class CommandsPerDecisionIntegrationTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    @Autowired
    EnrollmentService service;

    @Autowired
    Lookout lookout;

    @Autowired
    MongoTemplate mongo;

    private School school;
    private Desk desk;

    @BeforeEach
    void school() {
        lookout.awaitQuiet();
        TestDatabase.clear(mongo);
        school = new School(mongo);
        desk = new Desk(service, lookout, mongo);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void anEnrollmentCostsThreeLooksAndOneWrite(int size) {
        Section art = fill(size, size + 1);
        assertThat(commands(() -> desk.enroll(ANA, art))).containsExactly("find", "aggregate", "aggregate", "insert");
        Section law = school.lecture("law", 5, 13);
        assertThat(commands(() -> desk.enroll(ANA, law))).containsExactly("find", "aggregate", "aggregate", "update");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aRefusalCostsThreeLooksAndNoWrite(int size) {
        Section art = fill(size, size);
        assertThat(commands(() -> desk.enroll(BEN, art))).containsExactly("find", "aggregate", "aggregate");
    }

    /** A section with so many students, in a catalog with as many other sections. */
    private Section fill(int students, int capacity) {
        Section art = school.lecture("art", capacity, 9);
        IntStream.range(0, students).forEach(i -> {
            school.lecture("other" + i, 5, 11);
            desk.enroll(new UserId(100 + i), art);
        });
        lookout.awaitQuiet();
        return art;
    }

    private static List<String> commands(Runnable action) {
        List<String> counted = new ArrayList<>();
        Counting.CURRENT.set(counted);
        try {
            action.run();
        } finally {
            Counting.CURRENT.remove();
        }
        return counted;
    }

    /** Writes down the commands that a thread sends, if it has something to write on. */
    @TestConfiguration
    static class Counting {

        private static final ThreadLocal<List<String>> CURRENT = new ThreadLocal<>();

        @Bean
        MongoClientSettingsBuilderCustomizer counted() {
            return settings -> settings.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    List<String> counted = CURRENT.get();
                    if (counted != null) {
                        counted.add(event.getCommandName());
                    }
                }
            });
        }
    }
}
