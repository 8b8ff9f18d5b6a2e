/** The networks that the papers compare theirs with, under the names of their checkpoints. */
@NullMarked
package affect4j.model.baseline;

import org.jspecify.annotations.NullMarked;
