package affect4j.image;

import java.nio.ByteBuffer;

/**
 * A picture file whose frame was found whole: what it says of itself, and the part of it worth
 * decoding. Looking at a file costs no memory for pixels.
 *
 * @param width pixels from left to right, as stored
 * @param height pixels from top to bottom, as stored
 * @param turn what makes the decoded picture upright
 * @param bytes the file, without what only makes decoders complain
 */
record Coded(long width, long height, Orientation turn, ByteBuffer bytes) {}
