@NullMarked
package app.lectern.people.password;

import org.jspecify.annotations.NullMarked;
