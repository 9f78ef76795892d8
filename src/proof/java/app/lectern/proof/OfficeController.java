package app.lectern.proof;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the office of a run do its deeds in a server of the run: the API itself changes no sections. */
@TestComponent
@DocumentedCallers(Caller.REGISTRAR)
@RestController
class OfficeController {

    static final String PATH = "/api/v1/deeds";

    private final Office office;

    OfficeController(Office office) {
        this.office = office;
    }

    /** Does it, and answers with what the section is like then; with nothing when it was not about a section. */
    @PostMapping(PATH)
    ResponseEntity<Chronicle.Entry> carryOut(@RequestBody Deed deed) {
        return office.carryOut(deed).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }
}
