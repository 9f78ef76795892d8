/**
 * Who there is: people, their roles, what is known of students, and holds.
 *
 * <ul>
 *   <li>what is stored of a person: {@link app.lectern.people.User}; what the registrar decides: {@link app.lectern.people.PersonFacts}; what others see: {@link app.lectern.people.Account}
 *   <li>what the registrar does with people: {@link app.lectern.people.PeopleService}; holds: {@link app.lectern.people.HoldService}
 *   <li>who is signed in: {@link app.lectern.people.Person}; roles: {@link app.lectern.people.Role}
 *   <li>what the rules may know of a student: {@link app.lectern.people.StudentFacts}
 *   <li>people from files: {@link app.lectern.people.imports.UserImport}
 *   <li>which passwords may be chosen: {@link app.lectern.people.password.NewPassword}
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"api", "base", "storage", "storage :: upgrade"})
@NullMarked
package app.lectern.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
