/** How good a network is: the challenge's scores and others, from plain numbers. */
@NullMarked
package affect4j.eval;

import org.jspecify.annotations.NullMarked;
