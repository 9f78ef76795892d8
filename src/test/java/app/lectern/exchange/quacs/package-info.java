@NullMarked
package app.lectern.exchange.quacs;

import org.jspecify.annotations.NullMarked;
