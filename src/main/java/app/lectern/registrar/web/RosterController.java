package app.lectern.registrar.web;

import app.lectern.accounts.Account;
import app.lectern.accounts.PeopleService;
import app.lectern.base.CallableBy;
import app.lectern.base.CallableBy.Caller;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.RosterService;
import app.lectern.enrollment.RosterService.Sitter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who sits in a section, for the registrar. */
@CallableBy(Caller.REGISTRAR)
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

    /** The students of a section with their seats, by seat; as JSON or as CSV. */
    @GetMapping(path = "/api/v1/sections/{sectionId}/roster", produces = "text/csv")
    ResponseEntity<String> csv(@PathVariable String sectionId) throws IOException {
        var file = ContentDisposition.attachment()
                .filename(sectionId + "-roster.csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(RosterCsv.of(roster(sectionId)));
    }

    /** The students of a section with their seats, by seat; as JSON or as CSV. */
    @GetMapping("/api/v1/sections/{sectionId}/roster")
    List<RosterLine> roster(@PathVariable String sectionId) {
        SectionId section = SectionId.parse(sectionId)
                .flatMap(catalog::section)
                .map(Section::id)
                .orElseThrow(() -> new NotFound("section " + sectionId));
        List<Sitter> sitters = rosters.roster(section);
        Map<UserId, Account> names =
                people.find(sitters.stream().map(Sitter::userId).toList());
        return sitters.stream()
                .map(sitter -> RosterLine.of(sitter, Optional.ofNullable(names.get(sitter.userId()))))
                .toList();
    }

    record RosterLine(
            @JsonProperty("user_id") UserId userId,
            @JsonProperty("first_name") String firstName,
            @JsonProperty("last_name") String lastName,
            String status,
            int seat,
            Instant since) {

        static RosterLine of(Sitter sitter, Optional<Account> account) {
            return new RosterLine(
                    sitter.userId(),
                    account.map(Account::firstName).orElse(""),
                    account.map(Account::lastName).orElse(""),
                    "ENROLLED",
                    sitter.seat(),
                    sitter.since());
        }
    }
}
