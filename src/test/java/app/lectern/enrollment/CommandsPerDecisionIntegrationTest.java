package app.lectern.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.storage.CommandCount;
import app.lectern.storage.TestDatabase;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** However large section and catalog are, a decision costs the same number of commands. */
@SpringBootTest
@Import(CommandCount.class)
class CommandsPerDecisionIntegrationTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    @Autowired
    EnrollmentService service;

    @Autowired
    Lookout lookout;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    CommandCount commands;

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
        assertThat(commands.during(() -> desk.enroll(ANA, art)))
                .containsExactly("find", "aggregate", "aggregate", "insert");
        Section law = school.lecture("law", 5, 13);
        assertThat(commands.during(() -> desk.enroll(ANA, law)))
                .containsExactly("find", "aggregate", "aggregate", "update");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aRefusalCostsThreeLooksAndNoWrite(int size) {
        Section art = fill(size, size);
        assertThat(commands.during(() -> desk.enroll(BEN, art))).containsExactly("find", "aggregate", "aggregate");
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
}
