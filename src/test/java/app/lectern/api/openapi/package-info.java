@NullMarked
package app.lectern.api.openapi;

import org.jspecify.annotations.NullMarked;
