/** How lines move: who gets a seat that is free, when that is looked at, and by whom. */
@NullMarked
package app.lectern.enrollment.waitlist;

import org.jspecify.annotations.NullMarked;
