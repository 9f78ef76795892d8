package app.lectern.enrollment.web;

import app.lectern.api.RequestMalformed;
import app.lectern.base.NoSuchSection;
import app.lectern.base.SectionId;
import app.lectern.enrollment.record.Bundle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sections that somebody wants: one, or several together.
 *
 * @param sectionId one section
 * @param sectionIds instead, 1 to 20 sections of one term, as a lecture with its laboratory
 */
record Wanted(@Nullable String sectionId, @Nullable List<@Nullable String> sectionIds) {

    private static final int MOST_SECTIONS = 20;

    Bundle bundle() {
        Set<SectionId> sections = new LinkedHashSet<>();
        ids().forEach(id -> sections.add(section(id)));
        if (sections.stream().map(SectionId::term).distinct().count() > 1) {
            throw new RequestMalformed("Name sections of one term");
        }
        return Bundle.of(sections);
    }

    private List<? extends @Nullable String> ids() {
        if (sectionId != null && sectionIds == null) {
            return List.of(sectionId);
        }
        if (sectionId == null && sectionIds != null && !sectionIds.isEmpty() && sectionIds.size() <= MOST_SECTIONS) {
            return sectionIds;
        }
        throw new RequestMalformed("Name either a sectionId or 1 to " + MOST_SECTIONS + " sectionIds");
    }

    static SectionId section(@Nullable String id) {
        if (id == null) {
            throw new RequestMalformed("A section id is text, as in 2026FA-1001");
        }
        return SectionId.parse(id).orElseThrow(() -> new NoSuchSection(id));
    }
}
