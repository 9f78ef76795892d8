/** What Vaadin's TestBench sees; running it needs a licence, compiling it does not. */
@NullMarked
package app.lectern.testbench;

import org.jspecify.annotations.NullMarked;
