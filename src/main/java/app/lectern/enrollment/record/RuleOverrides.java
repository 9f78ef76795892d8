package app.lectern.enrollment.record;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What students asked to be waived, and what registrars waived. */
public interface RuleOverrides extends ListCrudRepository<RuleOverride, String> {

    List<RuleOverride> findByUserIdAndTerm(UserId student, TermId term);

    List<RuleOverride> findByUserIdAndSectionId(UserId student, SectionId section);

    List<RuleOverride> findBySectionIdAndStatus(SectionId section, RuleOverride.Status status);

    List<RuleOverride> findByStatus(RuleOverride.Status status);
}
