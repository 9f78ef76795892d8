/** Views in which files are taken in, and what became of them. */
@NullMarked
package app.lectern.registrar.ui.imports;

import org.jspecify.annotations.NullMarked;
