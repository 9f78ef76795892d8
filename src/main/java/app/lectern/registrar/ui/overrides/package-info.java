/** What students ask the registrar to waive, and the answers. */
@NullMarked
package app.lectern.registrar.ui.overrides;

import org.jspecify.annotations.NullMarked;
