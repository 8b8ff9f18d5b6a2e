package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.batch.Batch;
import affect4j.data.Labels;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.image.Picture;
import affect4j.image.PictureWriter;
import affect4j.label.Emotion;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import affect4j.train.config.Preset;
import affect4j.zoo.Preprocessing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code data.grey}: networks that are shown no colours. */
class GreyTest {
  @TempDir Path folder;

  private static TinyCase<?> grey(String network, Map<String, String> set) throws IOException {
    Map<String, String> all = new HashMap<>(set);
    all.put("data.grey", "true");
    return TinyCase.of(TinyCase.network(network), Preset.PAPER, all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"emma", "cotex", "dan", "vit", "mae", "clip_vit_b16", "emotionnet"})
  void theirFilesSayIt(String network) throws Exception {
    TinyCase<?> it = grey(network, Map.of());
    try (Task<Batch> task = it.task()) {
      Preprocessing said = task.description("run").preprocessing();
      assertEquals(it.settings().preprocessing(), said);
      assertEquals(said.grey(true), said);
    }
  }

  @Test
  void facesComeAsTheirLumaInTrainingAndScoring() throws Exception {
    byte[] orange = new byte[3 * 40 * 40];
    for (int i = 0; i < orange.length; i += 3) {
      orange[i] = (byte) 250;
      orange[i + 1] = (byte) 120;
      orange[i + 2] = 10;
    }
    Path picture = folder.resolve("orange.png");
    PictureWriter.write(new Picture(40, 40, orange), picture);
    Sample face =
        new Sample("orange", new PictureSource.OwnFile(picture), Labels.of(Emotion.FEAR), "");
    TinyCase<?> it = grey("vit", Map.of("data.batch", "1", "data.augment", "PLAIN"));
    LoaderFeed<Batch> feed =
        LoaderFeed.faces(
            new Faces(List.of(face), List.of(face), List.of(), List.of()), it.settings());
    float luma = Math.round(0.299 * 250 + 0.587 * 120 + 0.114 * 10) / 255f;
    float[] wanted = {(luma - 0.485f) / 0.229f, (luma - 0.456f) / 0.224f, (luma - 0.406f) / 0.225f};
    try (TensorScope scope = TensorScope.open();
        Feed.Batches<Batch> train = feed.train(0, 0);
        Feed.Batches<Batch> valid = feed.valid(0)) {
      for (Feed.Batches<Batch> each : List.of(train, valid)) {
        Tensor images = each.next().images();
        assertArrayEquals(wanted, Ops.floats(images.mean(0, 2, 3)), 1e-5f);
      }
    }
  }
}
