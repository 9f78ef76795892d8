/** Views in which the registrar sets up what the school teaches: terms, courses, sections. */
@NullMarked
package app.lectern.registrar.ui.catalog;

import org.jspecify.annotations.NullMarked;
