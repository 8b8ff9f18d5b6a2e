/** The paper's tables made again: every row's runs, what came of them, and the table. */
@NullMarked
package affect4j.reproduce;

import org.jspecify.annotations.NullMarked;
