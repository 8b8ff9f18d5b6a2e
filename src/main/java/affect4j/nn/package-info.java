/** Layers, and lifetimes of native memory, over libtorch. */
@NullMarked
package affect4j.nn;

import org.jspecify.annotations.NullMarked;
