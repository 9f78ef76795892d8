@NullMarked
package app.lectern.catalog.office;

import org.jspecify.annotations.NullMarked;
