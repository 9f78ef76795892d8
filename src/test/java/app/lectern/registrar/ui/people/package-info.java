@NullMarked
package app.lectern.registrar.ui.people;

import org.jspecify.annotations.NullMarked;
