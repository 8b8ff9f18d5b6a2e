package affect4j.video;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;

/** What all that call FFmpeg need of it. */
final class Ffmpeg {
  private Ffmpeg() {}

  /** Loads FFmpeg, and keeps it from writing to the terminal. */
  static void load() {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
  }

  /** What {@code code}, an error of FFmpeg's, means, beginning with a small letter. */
  static String reason(int code) {
    byte[] text = new byte[256];
    avutil.av_strerror(code, text, text.length);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    String reason = new String(text, 0, end, StandardCharsets.UTF_8);
    return reason.isEmpty()
        ? "error " + code
        : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }

  /** The name of {@code file} in the encoding that FFmpeg opens files by. */
  static BytePointer url(Path file) {
    boolean windows = Loader.getPlatform().startsWith("windows");
    Charset encoding =
        windows
            ? StandardCharsets.UTF_8
            : Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    return new BytePointer(("file:" + file.toAbsolutePath() + "\0").getBytes(encoding));
  }

  /** 0 where it is unknown. */
  static double value(AVRational rational) {
    return rational.den() == 0 ? 0 : (double) rational.num() / rational.den();
  }
}
