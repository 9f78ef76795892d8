/** Who sits in a section, who waits and who left, as the registrar sees and changes it. */
@NullMarked
package app.lectern.registrar.ui.roster;

import org.jspecify.annotations.NullMarked;
