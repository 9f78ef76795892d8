/** People and holds over HTTP. */
@NullMarked
package app.lectern.people.web;

import org.jspecify.annotations.NullMarked;
