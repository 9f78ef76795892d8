/** How people make an account of their own. */
@NullMarked
package app.lectern.signin.signup;

import org.jspecify.annotations.NullMarked;
