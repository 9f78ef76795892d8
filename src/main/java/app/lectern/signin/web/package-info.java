/** Tokens and one-time links over HTTP. */
@NullMarked
package app.lectern.signin.web;

import org.jspecify.annotations.NullMarked;
