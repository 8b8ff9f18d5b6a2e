/** Tests of the networks that the papers compare theirs with. */
@NullMarked
package affect4j.model.baseline;

import org.jspecify.annotations.NullMarked;
