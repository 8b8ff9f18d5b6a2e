package affect4j.data;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What each column of a table of faces is, by names in lower case. */
record FaceColumns(
    Map<String, String> names, Map<ActionUnit, String> units, Map<Emotion, String> emotions) {
  private static final List<String> IMAGE = List.of("image", "file", "path");
  private static final List<String> GROUP = List.of("group", "subject", "person", "video");

  /** A column of tables that {@code analyze} wrote. */
  private static final String SAID = "success";

  private static final int NAMED = 8;

  static FaceColumns of(List<String> header) {
    Map<String, String> names = new LinkedHashMap<>();
    header.forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
    Map<ActionUnit, String> units = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      String padded = unit.name().toLowerCase(Locale.ROOT);
      String column = names.getOrDefault(padded, names.get(padded.replace("au0", "au")));
      if (column != null) {
        units.put(unit, column);
      }
    }
    return new FaceColumns(names, units, emotions(header));
  }

  /** By the emotion; none where there is but one such column, which shares of nothing tell. */
  private static Map<Emotion, String> emotions(List<String> header) {
    Map<Emotion, String> emotions = new EnumMap<>(Emotion.class);
    for (String name : header) {
      Spellings.emotion(name).ifPresent(emotion -> emotions.put(emotion, name));
    }
    return emotions.size() < 2 ? Map.of() : emotions;
  }

  boolean hasImages() {
    return !image().isEmpty();
  }

  String image() {
    return first(IMAGE);
  }

  String group() {
    return first(GROUP);
  }

  /** The column as the header spells it; nothing is called by an empty name. */
  String name(String name) {
    return names.getOrDefault(name, "");
  }

  /** Of valence or arousal. A network may say somewhat more than 1, and means 1. */
  OptionalDouble number(Row row, String name) throws IOException {
    OptionalDouble number = row.number(name(name));
    return names.containsKey(SAID) && number.isPresent()
        ? OptionalDouble.of(Math.max(-1, Math.min(1, number.getAsDouble())))
        : number;
  }

  /** Whether {@code analyze} found no face there. */
  boolean faceless(Row row) {
    return row.text(name(SAID)).equals("0");
  }

  private String first(List<String> any) {
    return any.stream().filter(names::containsKey).findFirst().map(this::name).orElse("");
  }

  /** Which columns were not read, in one line. */
  Optional<String> unread() {
    Set<String> read = new HashSet<>(units.values());
    read.addAll(emotions.values());
    Row.BOX.forEach(side -> read.add(name(side)));
    read.addAll(List.of(name("face_id"), name(SAID)));
    read.addAll(List.of(name("valence"), name("arousal"), name("expression"), name("split")));
    read.addAll(List.of(image(), group()));
    List<String> unread = new ArrayList<>(names.values());
    unread.removeAll(read);
    String more = unread.size() > NAMED ? " and " + (unread.size() - NAMED) + " more" : "";
    String shown = String.join(", ", unread.subList(0, Math.min(NAMED, unread.size())));
    return unread.isEmpty() ? Optional.empty() : Optional.of("not read: " + shown + more);
  }
}
