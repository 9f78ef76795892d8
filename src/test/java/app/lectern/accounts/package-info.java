@NullMarked
package app.lectern.accounts;

import org.jspecify.annotations.NullMarked;
