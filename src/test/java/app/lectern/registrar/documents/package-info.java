@NullMarked
package app.lectern.registrar.documents;

import org.jspecify.annotations.NullMarked;
