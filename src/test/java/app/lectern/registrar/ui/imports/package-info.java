@NullMarked
package app.lectern.registrar.ui.imports;

import org.jspecify.annotations.NullMarked;
