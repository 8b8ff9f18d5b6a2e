/** From faces of a data set to tensors: pictures and labels of many, made on worker threads. */
@NullMarked
package affect4j.batch;

import org.jspecify.annotations.NullMarked;
