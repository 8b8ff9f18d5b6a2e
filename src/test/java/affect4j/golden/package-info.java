/** The reference values that every part is held against, and the recipes they were made by. */
@NullMarked
package affect4j.golden;

import org.jspecify.annotations.NullMarked;
