package affect4j.video;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What is known of a video once its first frame has been decoded. All but the size is what the file
 * says of itself.
 *
 * @param name the file, or the camera
 * @param width of the first frame when upright, in pixels
 * @param height of the first frame when upright, in pixels
 * @param seconds how long it is, where that is known
 * @param rate frames per second, the average where they vary, where that is known
 * @param frames how many there are, where the container counts them; of a cut video those before
 *     the cut may be counted too
 * @param codec by FFmpeg's name, such as {@code h264}
 * @param rotation by which stored pictures are turned clockwise until they are upright: 0, 90, 180
 *     or 270 degrees
 */
public record Video(
    String name,
    int width,
    int height,
    OptionalDouble seconds,
    OptionalDouble rate,
    OptionalLong frames,
    String codec,
    int rotation) {}
