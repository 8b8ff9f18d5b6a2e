/** Data sets: which faces there are, where their pictures lie, and what is known of each. */
@NullMarked
package affect4j.data;

import org.jspecify.annotations.NullMarked;
