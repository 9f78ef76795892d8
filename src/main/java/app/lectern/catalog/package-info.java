/**
 * What a school teaches and when, for everybody to read: terms, courses, sections, and how they are searched.
 *
 * <ul>
 *   <li>what is taught and when: {@link app.lectern.catalog.Term}, {@link app.lectern.catalog.Course}, {@link app.lectern.catalog.Section}
 *   <li>reading and searching: {@link app.lectern.catalog.CatalogService}; how a search becomes a query: {@code SectionQuery}, {@code CourseQuery}
 *   <li>a new field of a section: {@link app.lectern.catalog.Section}, then {@code office.SectionEntry}, {@code web.SectionJson}, {@code registrar.ui.catalog.SectionForm}, and what {@code CONTRIBUTING.md} lists
 *   <li>writing: {@code office}; over HTTP: {@code web}
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"api", "base", "storage", "storage :: upgrade"})
@NullMarked
package app.lectern.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
