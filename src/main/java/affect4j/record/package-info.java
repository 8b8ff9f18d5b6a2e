/** What a run says while it goes: event files that TensorBoard shows, and a table of metrics. */
@NullMarked
package affect4j.record;

import org.jspecify.annotations.NullMarked;
