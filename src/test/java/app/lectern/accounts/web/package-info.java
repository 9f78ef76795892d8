@NullMarked
package app.lectern.accounts.web;

import org.jspecify.annotations.NullMarked;
