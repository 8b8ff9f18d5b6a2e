/** Weights in files: reads what PyTorch and safetensors write, writes safetensors; plain Java. */
@NullMarked
package affect4j.checkpoint;

import org.jspecify.annotations.NullMarked;
