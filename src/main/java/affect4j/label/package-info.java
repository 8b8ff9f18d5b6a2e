/** Names and orders of what is measured; plain Java. */
@NullMarked
package affect4j.label;

import org.jspecify.annotations.NullMarked;
