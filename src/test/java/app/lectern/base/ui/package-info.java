@NullMarked
package app.lectern.base.ui;

import org.jspecify.annotations.NullMarked;
