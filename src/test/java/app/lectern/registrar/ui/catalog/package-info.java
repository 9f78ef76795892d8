@NullMarked
package app.lectern.registrar.ui.catalog;

import org.jspecify.annotations.NullMarked;
