@NullMarked
package app.lectern.accounts.ui;

import org.jspecify.annotations.NullMarked;
