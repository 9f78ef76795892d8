@NullMarked
package app.lectern.registrar;

import org.jspecify.annotations.NullMarked;
