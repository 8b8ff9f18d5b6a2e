package affect4j.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/** Which of FFmpeg's codecs is used for what. */
final class Codecs {
  private Codecs() {}

  /** A decoder that needs no special hardware. */
  static @Nullable AVCodec decoder(int id) {
    if (id == AV_CODEC_ID_AV1) {
      // FFmpeg's own, which it may name first, works on graphics cards only.
      return avcodec.avcodec_find_decoder_by_name("libaom-av1");
    }
    return avcodec.avcodec_find_decoder(id);
  }

  /**
   * FFmpeg's name of a stream's codec; of one that FFmpeg has no name for, the file's four letters.
   */
  static String name(AVCodecParameters stream) {
    if (stream.codec_id() != AV_CODEC_ID_NONE) {
      return avcodec.avcodec_get_name(stream.codec_id()).getString();
    }
    byte[] tag =
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(stream.codec_tag())
            .array();
    return '"' + new String(tag, StandardCharsets.ISO_8859_1) + '"';
  }
}
