/** Reads documents as mongoimport takes and mongoexport writes them. */
@NullMarked
package app.lectern.exchange.documents;

import org.jspecify.annotations.NullMarked;
