@NullMarked
package app.lectern.catalog.startup;

import org.jspecify.annotations.NullMarked;
