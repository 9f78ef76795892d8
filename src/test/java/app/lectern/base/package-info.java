@NullMarked
package app.lectern.base;

import org.jspecify.annotations.NullMarked;
