/** Terms, courses and sections over HTTP. */
@NullMarked
package app.lectern.catalog.web;

import org.jspecify.annotations.NullMarked;
