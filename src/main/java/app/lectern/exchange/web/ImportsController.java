package app.lectern.exchange.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.base.TermId;
import app.lectern.base.Texts;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.ImportService;
import app.lectern.exchange.ImportTerm;
import app.lectern.exchange.NoSuchImportKind;
import app.lectern.exchange.NotInEncoding;
import app.lectern.exchange.Remark;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP, for the registrar. */
@DocumentedCallers(Caller.REGISTRAR)
@RestController
class ImportsController {

    private final ImportService imports;
    private final Texts texts;

    ImportsController(ImportService imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /**
     * Imports files of one kind; {@code term} and what follows it matter to kinds that have sections. What somebody changed by
     * hand since the last import is kept and told, unless {@code overwrite} says otherwise.
     */
    @PostMapping(path = "/api/v1/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(responseCode = "200", description = "What became of each row, or would become in a dry run")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    ReportJson run(
            @PathVariable String kind,
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam @Nullable TermId term,
            @RequestParam @Nullable String termName,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate starts,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate ends,
            @RequestParam @Nullable ZoneId zone,
            @RequestParam @Nullable Charset encoding,
            @RequestParam(defaultValue = "false") boolean overwrite,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        ImportTerm importTerm = term == null ? null : new ImportTerm(term, termName, starts, ends, zone);
        return ReportJson.of(
                imports.importFiles(
                        kind(kind),
                        new ImportRequest(importTerm, files(files, encoding), dryRun, overwrite, Locale.ENGLISH)),
                this::text);
    }

    private static ImportKind kind(String name) {
        return Stream.of(ImportKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchImportKind(name));
    }

    /** They are on disk until the answer is given, whatever it is. */
    private static List<ImportFile> files(List<MultipartFile> parts, @Nullable Charset encoding) {
        return parts.stream()
                .map(part -> new ImportFile(
                        Objects.requireNonNullElse(part.getOriginalFilename(), part.getName()), part, encoding))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail refused(ImportRefused e) {
        HttpStatus status =
                switch (e.reason().kind()) {
                    case NO_FILE,
                            FILES_TOO_MANY,
                            TERM_NOT_GIVEN,
                            TERM_WITHOUT_DATES,
                            TERM_ENDS_BEFORE_START,
                            TERM_NAME_NOT_PLAIN -> HttpStatus.BAD_REQUEST;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        var problem = ProblemDetail.forStatusAndDetail(status, text(e.reason()));
        if (e instanceof NotInEncoding strange) {
            problem.setProperty("encodings", strange.guesses());
        }
        return problem;
    }

    private String text(Remark remark) {
        return texts.english(remark.key(), remark.details().toArray());
    }
}
