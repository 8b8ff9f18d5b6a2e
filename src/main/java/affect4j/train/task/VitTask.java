package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.model.Head;
import affect4j.model.Init;
import affect4j.model.Vit;
import affect4j.optim.Groups;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.UpdateSettings;
import affect4j.train.config.VitSettings;
import affect4j.train.config.VitSettings.Tasks;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** All tasks, or expression alone, from one ViT: the paper's "ViT-base" rows. */
final class VitTask {
  private static final int HIDDEN = 512;

  private VitTask() {}

  static Task<Batch> of(VitSettings settings, Start start) throws IOException {
    Goal goal =
        Goal.of(settings.tasks(), settings.classes(), settings.loss(), settings.units(), start);
    List<Integer> widths =
        settings.tasks() == Tasks.ALL ? List.of(HIDDEN, goal.columns()) : List.of(goal.columns());
    Vit vit = new Vit(settings.vit().spec(), Head.of(settings.vit().dim(), widths));
    Init init = Init.seeded(settings.run().seed());
    init.vit(vit);
    if (settings.tasks() == Tasks.ALL) {
      init.standard(vit.head());
    }
    if (settings.vit().weights().isPresent()) {
      start.initial().vit(vit, settings.vit().weights().get());
    }
    UpdateSettings update = settings.update();
    Updates updates =
        Rates.adamW(
            update,
            settings.schedule(),
            settings.batch(),
            Groups.layerDecay(vit, update.layerDecay(), update.weightDecay()),
            Optional.empty());
    return new ReadingTask(
        vit,
        vit::forward,
        goal,
        updates,
        () -> vit.train(true),
        run ->
            Models.described(
                "vit",
                Models.encoder(settings.vit().size(), widths),
                goal.labels(),
                settings,
                run));
  }
}
