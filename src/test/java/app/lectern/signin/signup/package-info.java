@NullMarked
package app.lectern.signin.signup;

import org.jspecify.annotations.NullMarked;
