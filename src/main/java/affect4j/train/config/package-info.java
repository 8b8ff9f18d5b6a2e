/** What a training run may be told, as records that refuse nonsense, and how they are read. */
@NullMarked
package affect4j.train.config;

import org.jspecify.annotations.NullMarked;
