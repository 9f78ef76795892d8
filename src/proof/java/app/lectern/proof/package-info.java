/** Shows that the promises hold, under load, lost answers, kills and stalls, and that a fault would be seen. */
@NullMarked
package app.lectern.proof;

import org.jspecify.annotations.NullMarked;
