package affect4j.sheet;

import affect4j.data.Spellings;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names over a table's columns, and which column holds what; -1 where none does. */
final class Header {
  private static final List<String> NAME =
      List.of("name", "image", "file", "path", "image_location", "img_path");
  private static final List<String> GROUP =
      List.of("group", "subject", "person", "video"); // as the tables of data sets

  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  private final List<String> names = new ArrayList<>();
  private final int[] units = new int[UNITS.size()];
  private final int[] decisions = new int[units.length];
  private final List<Emotion> emotions = new ArrayList<>();
  private final List<Integer> emotionColumns = new ArrayList<>();

  /** The header on the line that {@code cells} is at. */
  Header(Cells cells) throws IOException {
    cells.all().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    refuseTwins(cells);
    Arrays.fill(units, -1);
    Arrays.fill(decisions, -1);
    for (int column = 0; column < names.size(); column++) {
      place(cells, column);
    }
    if (new HashSet<>(emotions).size() < emotions.size()) {
      throw cells.wrong("two columns are of one expression: " + emotions);
    }
  }

  private void refuseTwins(Cells cells) throws IOException {
    for (int i = 0; i < names.size(); i++) {
      if (names.indexOf(names.get(i)) < i) {
        throw cells.wrong("two columns are called " + cells.text(i));
      }
    }
  }

  private void place(Cells cells, int column) throws IOException {
    String name = names.get(column);
    Optional<Emotion> emotion = Spellings.emotion(name);
    if (emotion.isPresent()) {
      emotions.add(emotion.get());
      emotionColumns.add(column);
    }
    for (int i = 0; i < UNITS.size(); i++) {
      String unit = "au" + Integer.parseInt(UNITS.get(i).name().substring(2));
      String plain = plain(name);
      if (plain.equals(unit) || plain.equals(unit + "p")) {
        if (units[i] >= 0) {
          throw cells.wrong("two columns are of " + UNITS.get(i));
        }
        units[i] = column;
      } else if (plain.equals(unit + "c")) {
        decisions[i] = column;
      }
    }
  }

  /** AU01_p, au_1_p and AU1 p are one. */
  private static String plain(String name) {
    String joined = name.replace("_", "").replace(" ", "");
    return joined.startsWith("au0") ? "au" + joined.substring(3) : joined;
  }

  /** Whether the names are {@code wanted}, in order. */
  boolean is(String wanted) {
    return String.join(",", names).equals(wanted);
  }

  /** Whether the names begin with those of {@code wanted}. */
  boolean begins(String wanted) {
    return String.join(",", names).startsWith(wanted);
  }

  /** Whether it is the header of a video's file in the challenges of one task. */
  boolean isOfVideo() {
    boolean allUnits = units() == units && names.size() == units.length;
    boolean allEmotions = names.size() > 1 && emotions.size() == names.size();
    return is("valence,arousal") || allEmotions || allUnits;
  }

  /** The names, in lower case. */
  List<String> names() {
    return names;
  }

  int column(String name) {
    return names.indexOf(name);
  }

  int name() {
    return first(NAME);
  }

  int group() {
    return first(GROUP);
  }

  private int first(List<String> any) {
    return any.stream().mapToInt(names::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
  }

  /** The expressions that have a column, in the order of the columns. */
  List<Emotion> emotions() {
    return emotions;
  }

  int[] emotionColumns() {
    return emotionColumns.stream().mapToInt(column -> column).toArray();
  }

  /** The column of each unit's number, or else -1; where there is none, of its decision. */
  int[] units() {
    boolean numbers = Arrays.stream(units).anyMatch(column -> column >= 0);
    return numbers ? units : decisions;
  }

  /** The column of each unit's decision beside its number, of all units or, as -1, of none. */
  int[] decisions() {
    int[] none = new int[units.length];
    Arrays.fill(none, -1);
    boolean all = Arrays.stream(decisions).allMatch(column -> column >= 0);
    return all && units() != decisions ? decisions : none;
  }
}
