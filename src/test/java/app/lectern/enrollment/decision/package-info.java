@NullMarked
package app.lectern.enrollment.decision;

import org.jspecify.annotations.NullMarked;
