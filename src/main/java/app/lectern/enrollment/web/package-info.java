/** Enrollments, plans and overrides over HTTP. */
@NullMarked
package app.lectern.enrollment.web;

import org.jspecify.annotations.NullMarked;
