@NullMarked
package app.lectern.base.web;

import org.jspecify.annotations.NullMarked;
