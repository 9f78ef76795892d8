@NullMarked
package app.lectern.exchange.web;

import org.jspecify.annotations.NullMarked;
