package affect4j.synth;

/**
 * Where things lie in a face at rest, in face units: the middle between the eyes is (0, 0), y grows
 * downwards, 28 units lie between the pupils of most people.
 *
 * @param width half of the head's width at the cheekbones, some 31
 * @param jaw half of its width at the height of the mouth, some 25
 * @param chin half of the chin's width, some 9
 * @param length from the eyes to the lower edge of the chin, some 51
 * @param fullness of the cheeks, -1 hollow to 1 round
 * @param eyes of the eyes
 * @param nose of the nose
 * @param mouth of the mouth
 */
record Build(
    double width,
    double jaw,
    double chin,
    double length,
    double fullness,
    EyeBuild eyes,
    NoseBuild nose,
    MouthBuild mouth) {
  /** How high above the eyes the head ends. */
  static final double CROWN = 50;

  /**
   * Eyes and brows.
   *
   * @param apart from the middle to a pupil
   * @param width from the middle of an eye to its corner
   * @param open from the middle of an eye to its upper lid
   * @param tilt how much higher the outer corner lies than the inner
   * @param brow how high the brows lie
   * @param arch of the brows
   * @param thickness of the brows
   */
  record EyeBuild(
      double apart,
      double width,
      double open,
      double tilt,
      double brow,
      double arch,
      double thickness) {}

  /** Its length below the eyes, half of its width, and how far it stands out. */
  record NoseBuild(double length, double width, double height) {}

  /** The height of its line below the eyes, half of its width, and the thickness of the lips. */
  record MouthBuild(double line, double width, double upper, double lower) {}

  /**
   * @param child 1 at some four years, 0 for the grown
   * @param old 0 up to some forty years, 1 at eighty
   * @param male 0 to 1
   */
  static Build of(double child, double old, double male, Dice dice) {
    double full = Math.max(-1, Math.min(1, dice.near(0.9) + 0.7 * child - 0.35 * old));
    double length = 50.5 + 2 * male - 7 * child + dice.near(3.6);
    double width = 30.6 + 0.8 * male + 0.9 * full + dice.near(2.2);
    return new Build(
        width,
        width * (0.775 + 0.045 * male + 0.035 * full + 0.02 * child) + dice.near(2.4),
        8.2 + 2.4 * male + 0.8 * full + dice.near(2),
        length,
        full,
        new EyeBuild(
            14 + dice.near(1.1),
            6.5 + 0.6 * child - 0.3 * male + dice.near(0.45),
            3.05 + 0.7 * child - 0.35 * male - 0.5 * old + dice.near(0.75),
            0.7 + dice.near(1.1) - 0.5 * old,
            9.6 + 0.6 * child - 1.2 * male + dice.near(1),
            1.7 - 0.8 * male + dice.near(0.9),
            2.0 + 0.9 * male - 0.6 * child - 0.3 * old + dice.near(0.7)),
        new NoseBuild(
            length * 0.395 + dice.near(1.4) + old - 1.2 * child,
            6.7 + 0.8 * male - 0.4 * child + 0.4 * old + dice.near(1.5),
            1 - 0.3 * child + dice.near(0.32)),
        new MouthBuild(
            length * 0.615 + dice.near(0.7),
            11.3 + 0.4 * male - 1.2 * child + dice.near(1.1),
            2.3 - 0.5 * male - 0.7 * old + dice.near(0.6),
            3.3 - 0.4 * male - 0.8 * old + dice.near(0.7)));
  }
}
