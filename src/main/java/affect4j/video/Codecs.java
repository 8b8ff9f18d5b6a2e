package affect4j.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
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
}
