@NullMarked
package app.lectern.frame;

import org.jspecify.annotations.NullMarked;
