package app.lectern.enrollment.web;

import app.lectern.api.RequestMalformed;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the sections of a plan. */
class PlannedSections {

    private PlannedSections() {}

    /**
     * @throws RequestMalformed when one is no text, or of another term
     * @throws app.lectern.base.NotFound when one can't be the id of a section
     */
    static List<SectionId> of(TermId term, @Nullable List<@Nullable String> ids) {
        List<SectionId> sections = ids == null
                ? List.of()
                : ids.stream().map(Wanted::section).distinct().toList();
        if (sections.stream().anyMatch(it -> !it.term().equals(term))) {
            throw new RequestMalformed("Name sections of " + term);
        }
        return sections;
    }
}
