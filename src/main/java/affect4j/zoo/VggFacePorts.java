package affect4j.zoo;

import affect4j.checkpoint.StoredTensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * VGG-Face as two ports of its Torch7 file call it: {@code conv_1_1} to {@code fc8}, and PyVGGFace,
 * {@code features.conv_1_1} to {@code fc.fc8}. Both want blue first, as the file does; here the
 * first convolution is turned round, so that the network wants red first like all others, and the
 * means of {@code vgg_face_dag} hold.
 */
final class VggFacePorts {
  private static final Pattern CONV =
      Pattern.compile("(?:features\\.)?conv_([1-5])_([1-3])(?:-conv)?\\.(weight|bias)");
  private static final Pattern FULL = Pattern.compile("(?:fc\\.)?(fc[678]\\.(?:weight|bias))");
  private static final String FIRST = "conv1_1.weight";
  private static final String LAST = "conv5_3.weight";
  private static final int COLOURS = 1;

  private VggFacePorts() {}

  /** {@code weights} under the names of {@code vgg_face_dag}, if they are of one of the ports. */
  static Map<String, StoredTensor> known(Map<String, StoredTensor> weights) {
    Map<String, StoredTensor> renamed = new LinkedHashMap<>();
    weights.forEach((name, stored) -> renamed.put(renamed(name), stored));
    StoredTensor first = renamed.get(FIRST);
    if (first == null
        || weights.containsKey(FIRST)
        || !renamed.containsKey(LAST)
        || renamed.size() != weights.size()
        || first.shape().length != 4) {
      return weights;
    }
    renamed.put(FIRST, first.reversed(COLOURS));
    return renamed;
  }

  private static String renamed(String name) {
    String conv = CONV.matcher(name).replaceFirst("conv$1_$2.$3");
    return FULL.matcher(conv).replaceFirst("$1");
  }
}
