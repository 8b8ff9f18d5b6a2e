/** How a network learns: which parameters alike, by which rule, at which rate. */
@NullMarked
package affect4j.optim;

import org.jspecify.annotations.NullMarked;
