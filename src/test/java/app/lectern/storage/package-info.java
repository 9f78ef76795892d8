@NullMarked
package app.lectern.storage;

import org.jspecify.annotations.NullMarked;
