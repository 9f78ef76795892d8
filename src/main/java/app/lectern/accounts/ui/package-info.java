/** Views to sign in, register and look after one's own account. */
@NullMarked
package app.lectern.accounts.ui;

import org.jspecify.annotations.NullMarked;
