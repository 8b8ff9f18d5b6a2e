/** Faces found, marked and aligned by networks of our own. */
@NullMarked
package affect4j.find;

import org.jspecify.annotations.NullMarked;
