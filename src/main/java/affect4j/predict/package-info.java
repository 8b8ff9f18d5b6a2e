/** What trained networks say of the faces of data sets, one network or several together. */
@NullMarked
package affect4j.predict;

import org.jspecify.annotations.NullMarked;
