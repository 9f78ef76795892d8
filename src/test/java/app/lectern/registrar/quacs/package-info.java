@NullMarked
package app.lectern.registrar.quacs;

import org.jspecify.annotations.NullMarked;
