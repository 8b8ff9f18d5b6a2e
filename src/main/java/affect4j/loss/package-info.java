/** What a network is told it did wrong: the papers' losses, each as printed and as released. */
@NullMarked
package affect4j.loss;

import org.jspecify.annotations.NullMarked;
