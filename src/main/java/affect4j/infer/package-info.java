/** The library's front door: open a model, give it pictures, get readings with names. */
@NullMarked
package affect4j.infer;

import org.jspecify.annotations.NullMarked;
