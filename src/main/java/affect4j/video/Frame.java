package affect4j.video;

import affect4j.image.Picture;

/**
 * One picture of a video.
 *
 * @param number from 1, counted from the start of the video whatever the sampling left out
 * @param timestamp when it is shown, in seconds from the first frame, which has 0; never less than
 *     that of the frame before
 * @param picture upright
 */
public record Frame(int number, double timestamp, Picture picture) {}
