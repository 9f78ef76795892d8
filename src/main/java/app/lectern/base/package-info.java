/** Value types that every room may use, and that know no room. */
@NullMarked
package app.lectern.base;

import org.jspecify.annotations.NullMarked;
