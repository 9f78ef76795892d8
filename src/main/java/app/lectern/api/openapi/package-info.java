/** How the API describes itself: words, examples, and who may call what. */
@NullMarked
package app.lectern.api.openapi;

import org.jspecify.annotations.NullMarked;
