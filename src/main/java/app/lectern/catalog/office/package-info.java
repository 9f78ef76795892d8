/**
 * How the office writes the catalog: what it enters, what is refused, and how it is stored.
 *
 * <ul>
 *   <li>what the registrar enters: {@link app.lectern.catalog.office.SectionEntry}, {@link app.lectern.catalog.office.TermEntry}, {@link app.lectern.catalog.office.CourseEntry}
 *   <li>what is done with it, and who may: {@link app.lectern.catalog.office.SectionOffice} and its like
 *   <li>how it is stored: {@code CatalogStore}; in many rows: {@link app.lectern.catalog.office.CatalogWriter}
 * </ul>
 */
@NamedInterface("office")
@NullMarked
package app.lectern.catalog.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
