/**
 * Pictures from which networks learn to find faces and their landmarks, made of data sets' faces.
 */
@NullMarked
package affect4j.scene;

import org.jspecify.annotations.NullMarked;
