/** What training does to faces at random: crops, colours, turns and holes; no torch. */
@NullMarked
package affect4j.augment;

import org.jspecify.annotations.NullMarked;
