package affect4j.image;

/** A colour; each part from 0 to 255. */
public record Rgb(int red, int green, int blue) {
  public static final Rgb BLACK = new Rgb(0, 0, 0);
  public static final Rgb WHITE = new Rgb(255, 255, 255);

  public Rgb {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException(
          "parts of a colour must be in [0, 255], got " + red + ", " + green + ", " + blue);
    }
  }
}
