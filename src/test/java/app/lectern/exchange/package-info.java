@NullMarked
package app.lectern.exchange;

import org.jspecify.annotations.NullMarked;
