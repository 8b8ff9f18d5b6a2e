package affect4j.zoo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * CLIP's half for pictures, of the file that holds the half for texts too.
 *
 * @param <S> its sizes
 */
interface ClipFamily<S> extends Family<S> {
  @Override
  default Preprocessing preprocessing(S sizes) {
    return Preprocessing.clip(side(sizes));
  }

  @Override
  default Set<Pass> passes() {
    return Set.of(Pass.TEXT);
  }

  /** What it says has no names. */
  @Override
  default Map<String, List<String>> labels(S sizes) {
    return Map.of();
  }
}
