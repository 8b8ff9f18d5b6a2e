/** Readings of one person followed through a video: smoothed, and set against their own neutral. */
@NullMarked
package affect4j.follow;

import org.jspecify.annotations.NullMarked;
