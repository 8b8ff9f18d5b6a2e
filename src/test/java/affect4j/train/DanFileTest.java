package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.checkpoint.Dtype;
import affect4j.checkpoint.SafetensorsWriter;
import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.label.ExpressionSet;
import affect4j.model.Dan;
import affect4j.model.ResNet;
import affect4j.nn.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DanFileTest {
  private static final int WIDTH = 8;

  @TempDir Path folder;

  @Test
  void aResNet18GivesADanItsFeatures() throws IOException {
    ResNet.Spec sizes = new ResNet.Spec(ResNet.Kind.BASIC, List.of(2, 2, 2, 2), WIDTH, 7);
    Path file = folder.resolve("resnet18.safetensors");
    write(new ResNet(sizes), file);
    ResNet below = new ResNet(new ResNet.Spec(sizes.kind(), sizes.blocks(), WIDTH, 0));
    Fill.fill(below);
    below.eval();
    Dan dan = new Dan(new Dan.Spec(8, WIDTH, 2));
    dan.eval();
    Initial initial = new Initial();
    initial.dan(dan, file.toString(), ExpressionSet.AFFECT_NET_8, false);
    assertEquals(Set.of(file.toString()), initial.digests().keySet());
    Tensor images = Given.images("input", 2, 64);
    double[] wanted = Given.numbers(below.forward(images));
    double[] got = Given.numbers(dan.forward(images).features().mean(2, 3));
    assertArrayEquals(wanted, got, 1e-5);
  }

  @Test
  void aDanThatDoesNotLearnIsNoResNet18() throws IOException {
    Path file = folder.resolve("resnet18.safetensors");
    write(new ResNet(new ResNet.Spec(ResNet.Kind.BASIC, List.of(2, 2, 2, 2), WIDTH, 7)), file);
    Dan dan = new Dan(new Dan.Spec(8, WIDTH, 2));
    var e = assertThrows(IOException.class, () -> new Initial().prior(dan, file.toString(), false));
    assertEquals(
        file
            + ": a DAN that has learnt expressions wanted, got a ResNet-18, which has no heads:"
            + " they would stay as they were drawn",
        e.getMessage());
  }

  /** The golden values of {@code net}. */
  private static void write(ResNet net, Path file) throws IOException {
    SafetensorsWriter writer = new SafetensorsWriter(Map.of());
    for (Entry entry : Entry.of(net)) {
      if (!entry.name().endsWith("num_batches_tracked")) {
        long[] shape = entry.tensor().shape();
        float[] values = Fill.values(entry.name(), shape);
        writer.add(entry.name(), Dtype.F32, shape, () -> bytes(values));
      }
    }
    writer.write(file);
  }

  private static ByteBuffer bytes(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes;
  }
}
