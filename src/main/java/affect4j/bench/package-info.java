/** How fast affect4j is on this machine, beside what the machine can do. */
@NullMarked
package affect4j.bench;

import org.jspecify.annotations.NullMarked;
