@NullMarked
package app.lectern.people;

import org.jspecify.annotations.NullMarked;
