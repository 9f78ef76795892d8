package app.lectern.enrollment;

import org.springframework.data.repository.ListCrudRepository;

/** The enrollments of all students, by {@link Enrollment#idOf}. */
interface Enrollments extends ListCrudRepository<Enrollment, String> {}
