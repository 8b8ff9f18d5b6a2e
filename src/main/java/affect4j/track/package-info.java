/** Who is who from frame to frame: faces of a video keep their number. */
@NullMarked
package affect4j.track;

import org.jspecify.annotations.NullMarked;
