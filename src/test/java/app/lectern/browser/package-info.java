@NullMarked
package app.lectern.browser;

import org.jspecify.annotations.NullMarked;
