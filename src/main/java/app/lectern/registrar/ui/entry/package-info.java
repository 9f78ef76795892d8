/** How the office's views list things, and how the registrar enters them. */
@NullMarked
package app.lectern.registrar.ui.entry;

import org.jspecify.annotations.NullMarked;
