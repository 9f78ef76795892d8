@NullMarked
package app.lectern.registrar.ui.entry;

import org.jspecify.annotations.NullMarked;
