@NullMarked
package app.lectern.registrar.ui.roster;

import org.jspecify.annotations.NullMarked;
