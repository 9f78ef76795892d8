@NullMarked
package app.lectern.signin.web;

import org.jspecify.annotations.NullMarked;
