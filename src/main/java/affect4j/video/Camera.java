package affect4j.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.Loader;

/**
 * Cameras: V4L2 on Linux, AVFoundation on macOS, DirectShow on Windows. The last two follow
 * FFmpeg's documentation and have never been run.
 */
final class Camera {
  private Camera() {}

  /** Opens the camera that the system counts as {@code index}, from 0. */
  static Input open(int index, VideoSettings settings) throws IOException {
    if (index < 0) {
      throw new IllegalArgumentException("cameras are counted from 0, got " + index);
    }
    String name = "camera " + index;
    String platform = Loader.getPlatform();
    if (platform.startsWith("linux")) {
      Path device = Path.of("/dev/video" + index);
      if (!Files.exists(device)) {
        throw new IOException(name + ": " + device + " wanted, got no such device");
      }
      if (!Files.isReadable(device)) {
        throw new IOException(name + ": " + device + ": permission denied");
      }
      return Input.device(name, kind(name, "v4l2"), device.toString(), settings);
    }
    if (platform.startsWith("macosx")) {
      return Input.device(name, kind(name, "avfoundation"), index + ":none", settings);
    }
    AVInputFormat kind = kind(name, "dshow");
    return Input.device(name, kind, "video=" + listed(name, kind, index), settings);
  }

  private static AVInputFormat kind(String name, String kind) throws IOException {
    try {
      avdevice.avdevice_register_all();
    } catch (LinkageError e) {
      throw new IOException(name + ": cameras cannot be used here: " + e.getMessage(), e);
    }
    AVInputFormat found = avformat.av_find_input_format(kind);
    if (found == null) {
      throw new IOException(name + ": " + kind + " wanted, which this FFmpeg lacks");
    }
    return found;
  }

  /** The name of the camera that is listed at {@code index} of those that give pictures. */
  private static String listed(String name, AVInputFormat kind, int index) throws IOException {
    AVDeviceInfoList list = new AVDeviceInfoList(null);
    avdevice.avdevice_list_input_sources(kind, (String) null, (AVDictionary) null, list);
    int cameras = 0;
    try {
      for (int i = 0; !list.isNull() && i < list.nb_devices(); i++) {
        boolean camera =
            list.devices(i).nb_media_types() > 0 && list.devices(i).media_types().get(0) == 0;
        if (camera && cameras++ == index) {
          return list.devices(i).device_name().getString();
        }
      }
    } finally {
      avdevice.avdevice_free_list_devices(list);
    }
    throw new IOException(name + ": at least " + (index + 1) + " cameras wanted, got " + cameras);
  }
}
