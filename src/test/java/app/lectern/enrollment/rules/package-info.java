@NullMarked
package app.lectern.enrollment.rules;

import org.jspecify.annotations.NullMarked;
