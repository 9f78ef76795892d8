/** Views to sign in, to sign up and to look after one's own account. */
@NullMarked
package app.lectern.signin.ui;

import org.jspecify.annotations.NullMarked;
