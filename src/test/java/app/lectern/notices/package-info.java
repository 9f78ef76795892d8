@NullMarked
package app.lectern.notices;

import org.jspecify.annotations.NullMarked;
