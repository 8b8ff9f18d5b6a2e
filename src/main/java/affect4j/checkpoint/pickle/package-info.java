/** A closed reader of Python pickles: builds plain values, and runs or looks up nothing. */
@NullMarked
package affect4j.checkpoint.pickle;

import org.jspecify.annotations.NullMarked;
