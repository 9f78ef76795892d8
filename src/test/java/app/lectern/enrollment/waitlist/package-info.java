@NullMarked
package app.lectern.enrollment.waitlist;

import org.jspecify.annotations.NullMarked;
