package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.image.Picture;
import affect4j.loss.Losses;
import affect4j.model.Init;
import affect4j.model.Mae;
import affect4j.model.Masking;
import affect4j.nn.Net;
import affect4j.nn.TensorScope;
import affect4j.optim.Groups;
import affect4j.train.Feed;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.MaeSettings;
import affect4j.zoo.Description;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Painting the hidden patches of faces. He et al. 2022, arXiv:2111.06377. */
public final class MaeTask implements Task<Batch> {
  private static final String PIXELS = "pixels";
  private static final long SHOWN = 8;

  private final MaeSettings settings;
  private final Mae mae;
  private final Updates updates;

  public MaeTask(MaeSettings settings, Start start) throws IOException {
    this.settings = settings;
    mae = new Mae(settings.spec());
    Init.seeded(settings.run().seed()).mae(mae);
    if (settings.vit().weights().isPresent()) {
      start.initial().whole(mae, "mae", settings.vit().weights().get());
    }
    updates =
        Rates.adamW(
            settings.update(),
            settings.schedule(),
            settings.batch(),
            Groups.mae(mae, settings.update().weightDecay()),
            Optional.empty());
  }

  @Override
  public Map<String, Net<?>> nets() {
    return Map.of("net", mae);
  }

  @Override
  public void learn() {
    mae.train(true);
  }

  @Override
  public Losses loss(Batch batch) {
    int patches = settings.vit().size().patches();
    Masking masking = Masking.random(batch.images().size(0), patches, settings.mask());
    Tensor loss = loss(batch.images(), masking);
    return new Losses(loss, List.of(new Losses.Term(PIXELS, loss, 1, batch.images().size(0))));
  }

  private Tensor loss(Tensor images, Masking masking) {
    return settings.pixels().of(images, mae.forward(images, masking), settings.vit().patch());
  }

  @Override
  public Updates updates() {
    return updates;
  }

  @Override
  public List<String> terms() {
    return List.of(PIXELS);
  }

  @Override
  public List<String> metrics() {
    return List.of("pixel_loss");
  }

  /** The loss over all faces, each with the same patches hidden at every epoch. */
  @Override
  public Map<String, Double> score(Feed.Batches<Batch> batches) throws IOException {
    mae.eval();
    Generator generator = torch.make_generator_cpu(settings.run().seed());
    double sum = 0;
    long faces = 0;
    while (batches.hasNext()) {
      try (TensorScope scope = TensorScope.open();
          InferenceMode inference = new InferenceMode(true)) {
        Tensor images = batches.next().images();
        int patches = settings.vit().size().patches();
        long count = images.size(0);
        Masking masking = Masking.random(count, patches, settings.mask(), generator);
        sum += count * loss(images, masking).item_double();
        faces += count;
      }
    }
    return Map.of("pixel_loss", sum / faces);
  }

  @Override
  public Optional<Sheet<Batch>> sheet() {
    return Optional.of(this::sheet);
  }

  private Picture sheet(Batch batch) {
    mae.eval();
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      Tensor faces = batch.images().narrow(0, 0, Math.min(SHOWN, batch.images().size(0)));
      int patches = settings.vit().size().patches();
      Generator generator = torch.make_generator_cpu(settings.run().seed());
      Masking masking = Masking.random(faces.size(0), patches, settings.mask(), generator);
      return Repainting.of(mae, faces, masking, settings.pixels(), settings.vit().patch());
    }
  }

  @Override
  public Criterion criterion() {
    return new Criterion("pixel_loss", Criterion.Better.LOWER);
  }

  @Override
  public Description description(String run) {
    return Models.described("mae", settings.spec(), settings, run);
  }

  @Override
  public void close() {
    mae.close();
  }
}
