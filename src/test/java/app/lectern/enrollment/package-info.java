@NullMarked
package app.lectern.enrollment;

import org.jspecify.annotations.NullMarked;
