/** Moving pictures: files and cameras read frame by frame with true times, and files written. */
@NullMarked
package affect4j.video;

import org.jspecify.annotations.NullMarked;
