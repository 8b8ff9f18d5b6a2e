/** Where the faces of a picture are, and the square that a network is shown. */
@NullMarked
package affect4j.face;

import org.jspecify.annotations.NullMarked;
