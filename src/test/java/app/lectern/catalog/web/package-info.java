@NullMarked
package app.lectern.catalog.web;

import org.jspecify.annotations.NullMarked;
