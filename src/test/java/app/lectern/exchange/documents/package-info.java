@NullMarked
package app.lectern.exchange.documents;

import org.jspecify.annotations.NullMarked;
