package affect4j.train;

import affect4j.nn.Entry;
import affect4j.nn.TensorScope;
import affect4j.zoo.ModelWriter;
import affect4j.zoo.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A training on disk. One file holds weights, optimizers, gradients that await their update, and
 * the position, so that they belong together whenever the process dies; the models beside it are
 * for other programs to read and are never read back.
 */
final class Saved {
  private static final String POSITION = "position";
  private static final String GRADIENT = "gradient.";
  private static final String AVERAGE = "average.";
  private static final String UPDATES = "updates.";

  private Saved() {}

  /** Writes all that is needed to go on from {@code at}. */
  static void state(Task<?> task, Optional<Average> average, Position at, Path file)
      throws IOException {
    try (TensorScope scope = TensorScope.open()) {
      Map<String, Tensor> all = entries(task);
      entries(task)
          .forEach(
              (name, tensor) -> {
                Tensor gradient = tensor.grad();
                if (gradient.defined()) {
                  all.put(GRADIENT + name, gradient);
                }
              });
      task.updates().state().forEach((name, tensor) -> all.put(UPDATES + name, tensor));
      average.ifPresent(
          kept -> kept.state().forEach((name, tensor) -> all.put(AVERAGE + name, tensor)));
      Map<String, String> notes = new LinkedHashMap<>(task.updates().notes());
      notes.put(POSITION, at.json());
      TensorFile.write(all, notes, file);
    }
  }

  /** Writes the model alone, as {@code analyze} and others read it. */
  static void model(Task<?> task, Path file, String run) throws IOException {
    try (TensorScope scope = TensorScope.open()) {
      ModelWriter.write(task.net(), task.description(run), file);
    }
  }

  /** Puts everything back as {@link #state} found it; the start where nothing was saved. */
  static Position restore(Task<?> task, Optional<Average> average, Path file) throws IOException {
    if (!Files.exists(file)) {
      return Position.START;
    }
    TensorFile saved = TensorFile.open(file);
    for (Map.Entry<String, Tensor> each : entries(task).entrySet()) {
      saved.into(each.getKey(), each.getValue());
      String gradient = GRADIENT + each.getKey();
      if (saved.names().contains(gradient)) {
        Tensor value = torch.zeros_like(each.getValue().detach());
        saved.into(gradient, value);
        each.getValue().mutable_grad().put(value);
      }
    }
    Map<String, Tensor> updates = task.updates().state();
    for (Map.Entry<String, Tensor> each : updates.entrySet()) {
      saved.into(UPDATES + each.getKey(), each.getValue());
    }
    if (average.isPresent()) {
      for (Map.Entry<String, Tensor> each : average.get().state().entrySet()) {
        saved.into(AVERAGE + each.getKey(), each.getValue());
      }
    }
    task.updates().restore(saved.notes());
    String position = saved.notes().get(POSITION);
    if (position == null) {
      throw new IOException(file + ": no position in a training");
    }
    return Position.of(position);
  }

  private static Map<String, Tensor> entries(Task<?> task) {
    Map<String, Tensor> all = new LinkedHashMap<>();
    task.nets()
        .forEach(
            (prefix, net) ->
                Entry.of(net).forEach(e -> all.put(prefix + "." + e.name(), e.tensor())));
    return all;
  }
}
