/** What is fitted to a network's answers after training, and the file that keeps it. */
@NullMarked
package affect4j.tune;

import org.jspecify.annotations.NullMarked;
