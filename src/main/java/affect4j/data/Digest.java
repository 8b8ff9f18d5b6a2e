package affect4j.data;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalDouble;

/** SHA-256 of what a data set says and of pictures. FIPS 180-4. */
final class Digest {
  private Digest() {}

  /** Of names and labels: a line for each face, and one in front of each split. */
  static String of(DataSet set) {
    MessageDigest sha = sha256();
    for (Split split : Split.values()) {
      add(sha, split.label());
      for (Sample sample : set.of(split)) {
        add(sha, sample.name() + '\0' + text(sample.labels()));
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Of bytes. */
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static void add(MessageDigest sha, String line) {
    sha.update((line + '\n').getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Labels labels) {
    StringBuilder text = new StringBuilder();
    text.append(text(labels.valence())).append('\0').append(text(labels.arousal()));
    for (Emotion emotion : Emotion.values()) {
      Double share = labels.expression().get(emotion);
      text.append('\0').append(share == null ? "" : share.toString());
    }
    for (ActionUnit unit : ActionUnit.values()) {
      Boolean present = labels.units().get(unit);
      text.append('\0').append(present == null ? "" : present.toString());
    }
    labels
        .landmarks()
        .ifPresent(
            marks ->
                marks
                    .points()
                    .forEach(at -> text.append('\0').append(at.x()).append('\0').append(at.y())));
    return text.toString();
  }

  private static String text(OptionalDouble value) {
    return value.isEmpty() ? "" : Double.toString(value.getAsDouble());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
