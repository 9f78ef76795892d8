package app.lectern.exchange;

import static app.lectern.exchange.ImportReport.Verdict.REJECTED;
import static app.lectern.exchange.ImportReport.Verdict.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.TermId;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.Remark.Kind;
import app.lectern.storage.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** However a college writes its semester: what has an id comes in, and again it changes nothing. */
@SpringBootTest
@WithMockUser(roles = "ADMIN")
class RandomSemestersIntegrationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** One value in so many is another one than in the file. */
    private static final int RARELY = 15;

    /** Why a row without an id of its own is rejected. */
    private static final Set<Kind> WITHOUT_ID = EnumSet.of(
            Kind.FIELD_MISSING, Kind.COURSE_ID_INVALID, Kind.SECTION_NUMBER_INVALID, Kind.SECTION_NUMBER_TWICE);

    @Autowired
    private ImportService imports;

    @BeforeEach
    void empty(@Autowired MongoTemplate mongo) {
        TestDatabase.clear(mongo);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void rejectNothingThatHasAnIdAndChangeNothingTheSecondTime(long seed) {
        List<ImportFile> files = files(new Random(seed), seed % 2 == 0);

        ImportReport rehearsed = imported(files, true);
        ImportReport first = imported(files, false);
        ImportReport second = imported(files, false);

        assertThat(first.rows()).isEqualTo(rehearsed.rows());
        assertThat(first.remarks()).isEqualTo(rehearsed.remarks());
        assertThat(first.rows()).filteredOn(it -> it.verdict() == REJECTED).allSatisfy(this::assertWithoutId);
        assertThat(first.rows().size()).isGreaterThan(50);
        assertThat(second.rows()).extracting(Row::verdict).containsOnly(UNCHANGED, REJECTED);
        assertThat(second.counts()).containsEntry(REJECTED, first.counts().get(REJECTED));
    }

    private void assertWithoutId(Row row) {
        Remark reason = Objects.requireNonNull(row.reason());
        assertThat(reason.kind()).isIn(WITHOUT_ID);
        if (reason.kind() == Kind.FIELD_MISSING) {
            assertThat(reason.details()).isSubsetOf("crn", "id");
        }
    }

    private ImportReport imported(List<ImportFile> files, boolean dryRun) {
        var term = new ImportTerm(
                new TermId("2021FA"), "Fall", LocalDate.of(2021, 8, 24), LocalDate.of(2021, 11, 20), ZoneOffset.UTC);
        return imports.importFiles(ImportKind.QUACS, new ImportRequest(term, files, dryRun, false, Locale.ENGLISH));
    }

    private static List<ImportFile> files(Random random, boolean later) {
        var files = new ArrayList<ImportFile>();
        for (ImportFile file : later ? TestFiles.semesterInTheLaterLayout() : TestFiles.semester()) {
            JsonNode whole = JSON.readTree(RealData.content(file));
            if (file.name().equals("courses.json") || random.nextInt(4) > 0) {
                change(whole, random);
                files.add(new ImportFile(file.name(), JSON.writeValueAsBytes(whole)));
            }
        }
        return files;
    }

    private static void change(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                change(object, name, random);
            }
            if (random.nextInt(RARELY) == 0) {
                object.set("extra" + random.nextInt(3), value(random));
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(it -> change(it, random));
            if (random.nextInt(RARELY) == 0) {
                array.add(value(random));
            }
        }
    }

    private static void change(ObjectNode object, String name, Random random) {
        JsonNode value = object.path(name);
        boolean large = value.size() > 20;
        switch (random.nextInt(large ? 10 * RARELY : RARELY)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.set(name, value(random));
            case 3 -> object.put(name, value.asString("x") + ".0");
            default -> change(value, random);
        }
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.stringNode("");
            case 1 -> NODES.stringNode("x/y" + random.nextInt(100));
            case 2 -> NODES.stringNode("word " + "x".repeat(random.nextInt(300)));
            case 3 -> NODES.numberNode(-1 - random.nextInt(9));
            case 4 -> NODES.numberNode(random.nextDouble() * 10_000);
            case 5 -> NODES.numberNode(Long.MAX_VALUE);
            case 6 -> NODES.booleanNode(true);
            case 7 -> NODES.arrayNode().add(random.nextInt(9)).add("M");
            default -> NODES.objectNode().put("type", "course").put("id", random.nextInt(9));
        };
    }
}
