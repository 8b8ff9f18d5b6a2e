/** Predictions and labels in files: reads anybody's, joins them by name, writes the challenge's. */
@NullMarked
package affect4j.sheet;

import org.jspecify.annotations.NullMarked;
