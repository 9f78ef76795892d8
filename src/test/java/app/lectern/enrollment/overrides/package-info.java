@NullMarked
package app.lectern.enrollment.overrides;

import org.jspecify.annotations.NullMarked;
