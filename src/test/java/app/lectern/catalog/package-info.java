@NullMarked
package app.lectern.catalog;

import org.jspecify.annotations.NullMarked;
