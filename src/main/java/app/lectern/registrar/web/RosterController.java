package app.lectern.registrar.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.base.NoSuchSection;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.RosterService;
import app.lectern.enrollment.RosterService.Sitter;
import app.lectern.enrollment.RosterService.Waiter;
import app.lectern.people.Account;
import app.lectern.people.PeopleService;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who sits in a section and who waits, for the registrar. */
@DocumentedCallers(Caller.REGISTRAR)
@RestController
class RosterController {

    private final CatalogService catalog;
    private final RosterService rosters;
    private final PeopleService people;

    RosterController(CatalogService catalog, RosterService rosters, PeopleService people) {
        this.catalog = catalog;
        this.rosters = rosters;
        this.people = people;
    }

    /** The students of a section by seat, then those in line by their place in it; as JSON or as CSV. */
    @GetMapping(path = "/api/v1/sections/{sectionId}/roster", produces = "text/csv")
    ResponseEntity<String> csv(
            @PathVariable String sectionId, @RequestParam(defaultValue = "false") boolean spreadsheet)
            throws IOException {
        var file = ContentDisposition.attachment()
                .filename(sectionId + "-roster.csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(RosterCsv.of(lines(sectionId), spreadsheet));
    }

    /** The students of a section by seat, then those in line by their place in it; as JSON or as CSV. */
    @GetMapping("/api/v1/sections/{sectionId}/roster")
    List<RosterLine> roster(@PathVariable String sectionId, @RequestParam(defaultValue = "false") boolean spreadsheet) {
        return lines(sectionId);
    }

    private List<RosterLine> lines(String sectionId) {
        SectionId section = SectionId.parse(sectionId)
                .flatMap(catalog::section)
                .map(Section::id)
                .orElseThrow(() -> new NoSuchSection(sectionId));
        List<Sitter> sitters = rosters.roster(section);
        List<Waiter> line = rosters.line(section);
        Map<UserId, Account> names = people.find(Stream.concat(
                        sitters.stream().map(Sitter::userId), line.stream().map(Waiter::userId))
                .toList());
        return Stream.concat(
                        sitters.stream().map(it -> RosterLine.of(it, name(names, it.userId()))),
                        line.stream().map(it -> RosterLine.of(it, name(names, it.userId()))))
                .toList();
    }

    private static Optional<Account> name(Map<UserId, Account> names, UserId student) {
        return Optional.ofNullable(names.get(student));
    }

    record RosterLine(
            @JsonProperty("user_id") UserId userId,
            @JsonProperty("first_name") String firstName,
            @JsonProperty("last_name") String lastName,
            String status,
            @Nullable Integer seat,
            @Nullable Integer ticket,
            @Nullable Integer position,
            Instant since) {

        static RosterLine of(Sitter sitter, Optional<Account> account) {
            return new RosterLine(
                    sitter.userId(),
                    account.map(Account::firstName).orElse(""),
                    account.map(Account::lastName).orElse(""),
                    "ENROLLED",
                    sitter.seat(),
                    null,
                    null,
                    sitter.since());
        }

        static RosterLine of(Waiter waiter, Optional<Account> account) {
            return new RosterLine(
                    waiter.userId(),
                    account.map(Account::firstName).orElse(""),
                    account.map(Account::lastName).orElse(""),
                    "WAITLISTED",
                    null,
                    waiter.ticket(),
                    waiter.position(),
                    waiter.since());
        }
    }
}
