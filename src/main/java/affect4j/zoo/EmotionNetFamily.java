package affect4j.zoo;

import affect4j.model.baseline.EmotionNet;
import affect4j.model.baseline.EmotionNet.Spec;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;

/** EmotionNet: an InceptionV3 by position, and a vector for each of 17 regions. */
final class EmotionNetFamily implements Family<Spec> {
  @Override
  public String name() {
    return "emotionnet";
  }

  @Override
  public String title() {
    return "EmotionNet: valence, arousal, expression and action units from regions of the face";
  }

  @Override
  public Class<Spec> sizes() {
    return Spec.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("backbone_CNN.0.conv.weight")
        && weights.has("AU_Metric_Modules.0.Conv1.0.weight");
  }

  /** A head of attention has two numbers, as published. */
  @Override
  public Spec measure(Shapes weights) {
    int metric = weights.length("emotion_classifiers.0.fc.weight", 1);
    Spec published = Spec.abaw3();
    return new Spec(
        weights.length("backbone_CNN.0.conv.weight", 0),
        metric,
        Math.max(1, metric / 2),
        weights.length("MHA.linear1.weight", 0),
        published.positionDropout(),
        published.dropout());
  }

  @Override
  public Net<?> build(Spec sizes) {
    return new EmotionNet(sizes);
  }

  @Override
  public int side(Spec sizes) {
    return 299;
  }

  @Override
  public Map<String, List<String>> labels(Spec sizes) {
    return new EmmaFamily().said();
  }
}
