package app.lectern.enrollment.plans;

import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The plans of all students. */
interface Plans extends ListCrudRepository<Plan, String> {

    List<Plan> findByUserIdAndTerm(UserId student, TermId term);

    Optional<Plan> findByIdAndUserId(String id, UserId student);

    long deleteByIdAndUserId(String id, UserId student);
}
