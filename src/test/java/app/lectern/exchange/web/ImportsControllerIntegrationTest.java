package app.lectern.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class ImportsControllerIntegrationTest {

    private static final MockMultipartFile COURSES = file(
            "courses.json",
            "[{\"courseID\":\"1\",\"title\":\"One\",\"credits\":3},{\"courseID\":\"2\",\"credits\":3}]");

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void reportsEachRow() throws Exception {
        mvc.perform(registrar("/api/v1/imports/course").file(COURSES))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                {"kind": "course", "dryRun": false,
                 "counts": {"created": 1, "updated": 0, "unchanged": 0, "rejected": 1},
                 "rows": [
                   {"row": 1, "file": "courses.json", "key": "1", "verdict": "created"},
                   {"row": 2, "file": "courses.json", "key": "2", "verdict": "rejected", "reason": "title is missing."}
                 ]}"""));
        assertThat(mongo.estimatedCount("course")).isEqualTo(1);
    }

    @Test
    void writesNothingInADryRun() throws Exception {
        mvc.perform(registrar("/api/v1/imports/course?dryRun=true").file(COURSES))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dryRun").value(true))
                .andExpect(jsonPath("$.counts.created").value(1));
        assertThat(mongo.estimatedCount("course")).isZero();
    }

    @Test
    void takesSeveralFilesAsOneSemester() throws Exception {
        mvc.perform(registrar(
                                "/api/v1/imports/quacs?term=2021FA&starts=2021-08-24&ends=2021-11-20&zone=America/Chicago")
                        .file(file("courses.json", "[]"))
                        .file(file("catalog.json", "{\"A-1\":{\"name\":\"A\",\"description\":\"\"}}"))
                        .file(file("prerequisites.json", "{}")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.remarks[0]")
                        .value(
                                "New term: Fall 2021, 2021-08-24 to 2021-11-20, America/Chicago. It is a draft, which only the"
                                        + " office sees, until you publish it under Terms."))
                .andExpect(jsonPath("$.rows[0].notes[0]").isNotEmpty());
    }

    @Test
    void refusesWhatItCanNotUnderstand() throws Exception {
        mvc.perform(registrar("/api/v1/imports/moon").file(COURSES)).andExpect(status().isNotFound());
        mvc.perform(registrar("/api/v1/imports/course")).andExpect(status().isBadRequest());
        mvc.perform(registrar("/api/v1/imports/quacs").file(COURSES)).andExpect(status().isBadRequest());
        mvc.perform(registrar("/api/v1/imports/quacs?term=F/1").file(COURSES)).andExpect(status().isBadRequest());
        mvc.perform(registrar("/api/v1/imports/quacs?term=2021FA&starts=soon").file(COURSES))
                .andExpect(status().isBadRequest());
        mvc.perform(registrar("/api/v1/imports/quacs?term=2021FA&zone=Moon/Base")
                        .file(COURSES))
                .andExpect(status().isBadRequest());
        mvc.perform(registrar("/api/v1/imports/course").file(file("a.json", "[{]")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(startsWith("a.json is no JSON: line 1")));
    }

    @Test
    void takesAnotherEncodingWhereItIsNamed() throws Exception {
        var strange = new MockMultipartFile(
                "file",
                "courses.json",
                MediaType.APPLICATION_JSON_VALUE,
                "[{\"courseID\":\"1\",\"title\":\"Études\",\"credits\":3}]".getBytes("windows-1252"));
        mvc.perform(registrar("/api/v1/imports/course").file(strange))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail")
                        .value(startsWith("courses.json is not in UTF-8: the byte at 27, in line 1, is C9")))
                .andExpect(jsonPath("$.encodings[0].encoding").value("windows-1252"))
                .andExpect(jsonPath("$.encodings[0].sample[0]").value("Études"));
        mvc.perform(registrar("/api/v1/imports/course?encoding=windows-1252").file(strange))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts.created").value(1));
        assertThat(mongo.findAll(Document.class, "course"))
                .extracting(it -> it.getString("title"))
                .containsExactly("Études");
        mvc.perform(registrar("/api/v1/imports/course?encoding=moon").file(strange))
                .andExpect(status().isBadRequest());
    }

    @Test
    void isForTheRegistrarOnly() throws Exception {
        mvc.perform(multipart("/api/v1/imports/course").file(COURSES)).andExpect(status().isUnauthorized());
        mvc.perform(multipart("/api/v1/imports/course")
                        .file(COURSES)
                        .with(user("s").roles("STUDENT")))
                .andExpect(status().isForbidden());
        assertThat(mongo.estimatedCount("course")).isZero();
    }

    private static MockMultipartHttpServletRequestBuilder registrar(String path) {
        return multipart(path).with(user("office").roles("ADMIN"));
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile(
                "file", name, MediaType.APPLICATION_JSON_VALUE, content.getBytes(StandardCharsets.UTF_8));
    }
}
