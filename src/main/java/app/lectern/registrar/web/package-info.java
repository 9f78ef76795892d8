/** Rosters over HTTP. */
@NullMarked
package app.lectern.registrar.web;

import org.jspecify.annotations.NullMarked;
