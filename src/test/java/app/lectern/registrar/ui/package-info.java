@NullMarked
package app.lectern.registrar.ui;

import org.jspecify.annotations.NullMarked;
