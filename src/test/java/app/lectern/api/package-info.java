@NullMarked
package app.lectern.api;

import org.jspecify.annotations.NullMarked;
