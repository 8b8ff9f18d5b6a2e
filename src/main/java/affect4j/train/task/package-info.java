/** What each network is taught, and how it is scored. */
@NullMarked
package affect4j.train.task;

import org.jspecify.annotations.NullMarked;
