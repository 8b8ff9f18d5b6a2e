/** Faces drawn from parameters, with labels: data for demos, tests and a first run without data. */
@NullMarked
package affect4j.synth;

import org.jspecify.annotations.NullMarked;
