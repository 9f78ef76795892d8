@NullMarked
package app.lectern.registrar.ui.overrides;

import org.jspecify.annotations.NullMarked;
