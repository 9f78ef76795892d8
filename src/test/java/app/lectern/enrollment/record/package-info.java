@NullMarked
package app.lectern.enrollment.record;

import org.jspecify.annotations.NullMarked;
