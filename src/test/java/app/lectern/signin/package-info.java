@NullMarked
package app.lectern.signin;

import org.jspecify.annotations.NullMarked;
