package affect4j.model.baseline;

import static affect4j.model.baseline.InceptionBlock.scaled;

import affect4j.nn.Conv.Window;
import affect4j.nn.Net;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/** The layers of InceptionV3 by torchvision's names, in the order in which they are passed. */
final class InceptionLayers {
  private InceptionLayers() {}

  /** All up to Mixed_6e: (N, 3, 299, 299) to (N, 768, 17, 17) for a width of 32. */
  static Map<String, Net<Tensor>> first(int width) {
    Map<String, Net<Tensor>> layers = new LinkedHashMap<>();
    layers.put("Conv2d_1a_3x3", new ConvNorm(3, width, Window.inside(3, 3, 2)));
    layers.put("Conv2d_2a_3x3", unit(width, 32, 32, Window.inside(3, 3, 1)));
    layers.put("Conv2d_2b_3x3", unit(width, 32, 64, Window.centred(3, 3, 1)));
    layers.put("maxpool1", new MaxPool());
    layers.put("Conv2d_3b_1x1", unit(width, 64, 80, Window.centred(1, 1, 1)));
    layers.put("Conv2d_4a_3x3", unit(width, 80, 192, Window.inside(3, 3, 1)));
    layers.put("maxpool2", new MaxPool());
    layers.put("Mixed_5b", InceptionBlock.a(width, 192, 32));
    layers.put("Mixed_5c", InceptionBlock.a(width, 256, 64));
    layers.put("Mixed_5d", InceptionBlock.a(width, 288, 64));
    layers.put("Mixed_6a", InceptionBlock.b(width));
    layers.put("Mixed_6b", InceptionBlock.c(width, 128));
    layers.put("Mixed_6c", InceptionBlock.c(width, 160));
    layers.put("Mixed_6d", InceptionBlock.c(width, 160));
    layers.put("Mixed_6e", InceptionBlock.c(width, 192));
    return layers;
  }

  /** All after it: to (N, 2048, 8, 8). */
  static Map<String, Net<Tensor>> last(int width) {
    Map<String, Net<Tensor>> layers = new LinkedHashMap<>();
    layers.put("Mixed_7a", InceptionBlock.d(width));
    layers.put("Mixed_7b", InceptionBlock.e(width, 1280));
    layers.put("Mixed_7c", InceptionBlock.e(width, 2048));
    return layers;
  }

  private static ConvNorm unit(int width, int in, int out, Window window) {
    return new ConvNorm(scaled(in, width), scaled(out, width), window);
  }
}
