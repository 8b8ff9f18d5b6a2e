package affect4j.synth;

import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.image.Rgb;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import java.util.Map;

/**
 * One picture of many faces: each action unit alone, each expression on several people, anybody.
 */
public record ContactSheet(long seed, int size) {
  private static final int COLUMNS = 8;
  private static final int UNIT_ROWS = 2;
  private static final int PEOPLE = 3;
  private static final int ANYBODY = 5;
  private static final int CAPTION = 20;
  private static final double LETTER = 7;
  private static final Rgb PAPER = new Rgb(250, 249, 246);
  private static final Rgb INK = new Rgb(60, 60, 66);

  public ContactSheet {
    FacePainter.check(size);
  }

  /** Draws it: eight faces to a row. */
  public Picture paint() {
    int rows = UNIT_ROWS + PEOPLE + ANYBODY;
    Canvas sheet = Canvas.of(COLUMNS * (size + 4) + 4, rows * (size + 4) + 3 * CAPTION + 4, PAPER);
    int y = units(sheet, 4);
    y = expressions(sheet, y);
    for (int row = 0; row < ANYBODY; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        long video = 20 + (long) row * COLUMNS + column;
        LabelledFace face = LabelledFace.of(seed, video * LabelledFace.VIDEO + 2 + video % 3);
        put(sheet, face.parameters(), column, y);
      }
      y += size + 4;
    }
    return sheet.picture();
  }

  private int units(Canvas sheet, int top) {
    int y = top;
    ActionUnit[] units = ActionUnit.values();
    for (int row = 0; row < UNIT_ROWS; row++) {
      long who = bare(40L * row);
      for (int column = 0; column < COLUMNS; column++) {
        // A face at rest opens each row, for comparison; the second row ends with a broad smile.
        int unit = row * (COLUMNS - 1) + column - 1;
        boolean single = column > 0 && unit < units.length;
        Units moving =
            column == 0
                ? Units.NONE
                : single ? Units.only(units[unit], 1) : combined(unit - units.length);
        put(sheet, FaceParameters.portrait(seed, who, moving), column, y);
        String name =
            column == 0
                ? "at rest"
                : single ? caption(units[unit]) : combinedName(unit - units.length);
        sheet.text(column * (size + 4) + 6, y + size + 14, LETTER, INK, name);
      }
      y += size + 4 + CAPTION;
    }
    return y;
  }

  /** The first person from {@code number} on with nothing before the face. */
  private long bare(long number) {
    Identity who = Identity.of(seed, number);
    boolean bare =
        who.glasses() == Identity.Glasses.NONE
            && who.hair().beard() == Hair.Beard.NONE
            && who.hair().style() != Hair.Style.FRINGE
            && who.skin().wrinkles() < 0.1
            && who.skin().depth() < 0.4;
    return bare ? number : bare(number + 1);
  }

  private static Units combined(int which) {
    return which == 0
        ? Units.of(Map.of(ActionUnit.AU06, 1.0, ActionUnit.AU12, 1.0, ActionUnit.AU25, 1.0))
        : Units.of(Map.of(ActionUnit.AU25, 1.0, ActionUnit.AU26, 1.0));
  }

  private static String combinedName(int which) {
    return which == 0 ? "6 + 12 + 25" : "25 + 26";
  }

  private static String caption(ActionUnit unit) {
    return unit.name().replace("AU0", "AU") + " " + unit.movement();
  }

  private int expressions(Canvas sheet, int top) {
    int y = top;
    for (int person = 0; person < PEOPLE; person++) {
      int column = 0;
      for (Expression expression : Expression.values()) {
        Act act = Act.of(expression, Dice.of(seed, person, column, 'c'));
        Scene scene = Scene.of(Dice.of(seed, person, 'c'));
        Pose pose = new Pose(0.12 * (person - 1), 0, 0, 0.95, 0, -6, 0);
        Identity who = Identity.of(seed, 2 + person);
        put(sheet, new FaceParameters(who, Units.of(act.height()), pose, scene), column, y);
        if (person == PEOPLE - 1) {
          sheet.text(column * (size + 4) + 6, y + size + 14, LETTER, INK, expression.label());
        }
        column++;
      }
      y += size + 4;
    }
    return y + CAPTION;
  }

  private void put(Canvas sheet, FaceParameters face, int column, int y) {
    sheet.paste(FacePainter.paint(face, size), 4 + column * (size + 4), y);
  }
}
