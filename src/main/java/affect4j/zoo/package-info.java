/** Which network a weights file holds, and how the two are brought together. */
@NullMarked
package affect4j.zoo;

import org.jspecify.annotations.NullMarked;
