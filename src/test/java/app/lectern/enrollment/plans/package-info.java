@NullMarked
package app.lectern.enrollment.plans;

import org.jspecify.annotations.NullMarked;
