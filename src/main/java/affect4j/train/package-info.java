/** Training: the loop, what each network is taught, and the folder that remembers it all. */
@NullMarked
package affect4j.train;

import org.jspecify.annotations.NullMarked;
