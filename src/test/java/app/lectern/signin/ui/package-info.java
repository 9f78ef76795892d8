@NullMarked
package app.lectern.signin.ui;

import org.jspecify.annotations.NullMarked;
