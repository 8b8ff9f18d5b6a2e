package affect4j.data;

import affect4j.label.Emotion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that folders and tables give to emotions, in upper or lower case. */
public final class Spellings {
  private static final Map<String, Emotion> EMOTIONS = new LinkedHashMap<>();

  static {
    spell(Emotion.NEUTRAL, "neutral", "neutrality");
    spell(Emotion.ANGER, "anger", "angry", "angrer"); // the last as LSD's folders
    spell(Emotion.DISGUST, "disgust", "disgusted");
    spell(Emotion.FEAR, "fear", "fearful", "afraid", "scared");
    spell(Emotion.HAPPINESS, "happiness", "happy", "joy");
    spell(Emotion.SADNESS, "sadness", "sad");
    spell(Emotion.SURPRISE, "surprise", "surprised");
    spell(Emotion.CONTEMPT, "contempt", "contemptuous");
    spell(Emotion.OTHER, "other", "others");
  }

  private Spellings() {}

  private static void spell(Emotion emotion, String... names) {
    Stream.of(names).forEach(name -> EMOTIONS.put(name, emotion));
  }

  /** The emotion that {@code name} means. */
  public static Optional<Emotion> emotion(String name) {
    return Optional.ofNullable(EMOTIONS.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether all of {@code names}, and at least one, mean emotions. */
  static boolean all(List<String> names) {
    return !names.isEmpty() && names.stream().allMatch(name -> emotion(name).isPresent());
  }

  /** What is known, in one line. */
  public static String known() {
    return EMOTIONS.keySet().stream().collect(Collectors.joining(", "));
  }
}
