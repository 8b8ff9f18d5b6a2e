/** Pictures as 8-bit RGB: read from files, resized, drawn on; no torch. */
@NullMarked
package affect4j.image;

import org.jspecify.annotations.NullMarked;
