package affect4j.image;

import java.util.regex.Pattern;

/** A kind of file that is not read, and how it begins in hexadecimal digits. */
record Stranger(String name, Pattern beginning) {
  private static final Stranger[] KNOWN = {
    of("an empty file", "$"),
    of("GIF", "47494638"),
    of("AVIF", ".{8}6674797061766966"),
    of("HEIC", ".{8}66747970(6865|6d69663|6d736631)"),
    of("a video", ".{8}(66747970|6d6f6f76|6d646174)|1a45dfa3|52494646.{8}41564920|000001b[a3]"),
    of("JPEG 2000", "0000000c6a502020|ff4fff51"),
    of("JPEG XL", "ff0a|0000000c4a584c20"),
    of("BigTIFF", "49492b00|4d4d002b"),
    of("Photoshop", "38425053"),
    of("OpenEXR", "762f3101"),
    of("PNM", "503[1-7](0a|0d|20)"),
    of("an icon", "00000100"),
    of("PDF", "25504446"),
    of("an archive", "504b0304|1f8b|377abcaf"),
    of("text", "(09|0a|0d|[2-6].|7[0-9a-e]|[89a-f].)+$"),
  };

  private static Stranger of(String name, String beginning) {
    return new Stranger(name, Pattern.compile(beginning));
  }

  /** What a file is that begins with {@code hex}. */
  static String name(String hex) {
    for (Stranger each : KNOWN) {
      if (each.beginning.matcher(hex).lookingAt()) {
        return each.name;
      }
    }
    return "an unknown format that begins with " + hex.substring(0, Math.min(hex.length(), 16));
  }
}
