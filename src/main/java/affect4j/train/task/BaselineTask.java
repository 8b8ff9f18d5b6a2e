package affect4j.train.task;

import affect4j.batch.Batch;
import affect4j.model.Backbone;
import affect4j.model.Init;
import affect4j.model.baseline.BaselineInit;
import affect4j.model.baseline.EmotionNet;
import affect4j.model.baseline.Headed;
import affect4j.nn.Conv;
import affect4j.nn.Net;
import affect4j.optim.Groups;
import affect4j.optim.ParameterGroup;
import affect4j.train.Initial;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Updates;
import affect4j.train.config.Baseline;
import affect4j.train.config.BaselineSettings;
import affect4j.train.config.BaselineSettings.Frozen;
import affect4j.train.config.UpdateSettings;
import affect4j.zoo.Origin;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A network that the paper compares itself with, and a head of ours; EmotionNet has its own. */
final class BaselineTask {
  private static final String TRANSFORMER = "backbone.visual.";
  private static final String HEAD = "head.";

  private static final Origin NOWHERE = new Origin("", "");

  private final BaselineSettings settings;
  private final Goal goal;

  private BaselineTask(BaselineSettings settings, Start start) {
    this.settings = settings;
    goal = Goal.of(settings.tasks(), settings.classes(), settings.loss(), settings.units(), start);
  }

  static Task<Batch> of(Baseline asked, BaselineSettings settings, Start start) throws IOException {
    if (settings.network() != asked) {
      throw new IllegalArgumentException(
          "settings of "
              + asked.word()
              + " wanted, got those of "
              + settings.network().word()
              + " (network)");
    }
    BaselineTask maker = new BaselineTask(settings, start);
    return asked == Baseline.EMOTIONNET
        ? maker.emotionNet(start.initial())
        : maker.headed(start.initial());
  }

  private ReadingTask headed(Initial initial) throws IOException {
    if (!(settings.backbone().build() instanceof Backbone backbone)) {
      throw new AssertionError(settings.network() + " is no backbone");
    }
    List<Integer> head = settings.head(goal.columns());
    Headed net = new Headed(backbone, head);
    BaselineInit.seeded(settings.run().seed()).backbone(backbone);
    Init.seeded(settings.run().seed()).standard(net.head());
    if (settings.weights().isPresent()) {
      initial.headed(net, settings.network().last(), settings.weights().get());
    }
    freeze(backbone);
    Map<String, Object> sizes =
        Map.of(
            "backbone", settings.network().family(),
            "sizes", settings.backbone().sizes(),
            "head", head);
    return new ReadingTask(
        net,
        net::forward,
        goal,
        updates(groups(net)),
        () -> {
          net.train(true);
          if (settings.frozen() == Frozen.BACKBONE) {
            backbone.eval();
          }
        },
        run -> Models.described("headed", sizes, goal.labels(), settings, run));
  }

  private ReadingTask emotionNet(Initial initial) throws IOException {
    if (!(settings.backbone().build() instanceof EmotionNet net)) {
      throw new AssertionError("the family of EmotionNet builds one");
    }
    BaselineInit.seeded(settings.run().seed()).emotionNet(net);
    if (settings.weights().isPresent()) {
      initial.emotionNet(net, settings.weights().get());
    }
    freeze(net.backbone());
    return new ReadingTask(
        net,
        images -> net.forward(images).columns(),
        goal,
        updates(Groups.vectorsKept(net, "", settings.update().weightDecay())),
        () -> {
          net.train(true);
          if (settings.frozen() == Frozen.BACKBONE) {
            net.backbone().eval();
          }
        },
        run ->
            Models.described(
                settings.network().family(),
                settings.backbone().sizes(),
                settings.backbone().described(NOWHERE).labels(),
                settings,
                run));
  }

  private void freeze(Net<?> backbone) {
    switch (settings.frozen()) {
      case NOTHING -> {}
      case CONVOLUTIONS -> backbone.parts().filter(Conv.class::isInstance).forEach(Net::freeze);
      case BACKBONE -> backbone.freeze();
    }
  }

  private List<ParameterGroup> groups(Headed net) {
    UpdateSettings update = settings.update();
    if (!settings.network().transformer() || settings.frozen() == Frozen.BACKBONE) {
      return Groups.vectorsKept(net, "", update.weightDecay());
    }
    return Stream.concat(
            Groups.layerDecay(net, TRANSFORMER, update.layerDecay(), update.weightDecay()).stream(),
            Groups.vectorsKept(net, HEAD, update.weightDecay()).stream())
        .toList();
  }

  private Updates updates(List<ParameterGroup> groups) {
    return Rates.adamW(
        settings.update(), settings.schedule(), settings.batch(), groups, Optional.empty());
  }
}
