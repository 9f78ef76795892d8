/** Reads documents as mongoimport takes and mongoexport writes them. */
@NullMarked
package app.lectern.registrar.documents;

import org.jspecify.annotations.NullMarked;
