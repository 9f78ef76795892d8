@NullMarked
package app.lectern.enrollment.startup;

import org.jspecify.annotations.NullMarked;
