/** The commands: what the user types, checked and handed on. */
@NullMarked
package affect4j.cli;

import org.jspecify.annotations.NullMarked;
