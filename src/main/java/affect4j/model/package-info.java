/** The networks: what each computes, under the names of its published checkpoint. */
@NullMarked
package affect4j.model;

import org.jspecify.annotations.NullMarked;
