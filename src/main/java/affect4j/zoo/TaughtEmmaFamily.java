package affect4j.zoo;

import affect4j.model.Emma;
import affect4j.model.Emma.VaGradient;
import affect4j.model.TaughtEmma;
import affect4j.model.Teacher;
import affect4j.model.Vit;
import affect4j.model.VitSize;
import affect4j.nn.Net;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** EMMA with other networks in place of the DAN; only our own files hold such. */
final class TaughtEmmaFamily implements DescribedFamily<TaughtEmmaFamily.Sizes> {
  private static final EmmaFamily EMMA = new EmmaFamily();

  /**
   * A frozen network.
   *
   * @param network name of its family
   * @param sizes in the form of that family
   * @param sight what it looks at
   */
  record Prior(String network, JsonNode sizes, Teacher.Sight sight) {
    Teacher build() {
      return new Teacher(Architecture.of(network, sizes).build(), sight);
    }
  }

  /** Sizes of the ViT and of those beside it. */
  record Sizes(VitSize vit, List<Prior> priors) {
    Sizes {
      priors = List.copyOf(priors);
    }
  }

  @Override
  public String name() {
    return "emma_taught";
  }

  @Override
  public String title() {
    return "EMMA with other frozen networks than a DAN beside its ViT";
  }

  @Override
  public Class<Sizes> sizes() {
    return Sizes.class;
  }

  @Override
  public Net<?> build(Sizes sizes) {
    Vit vit = new Vit(Vit.Spec.of(sizes.vit()), Emma.head(sizes.vit().dim()));
    List<Teacher> teachers = sizes.priors().stream().map(Prior::build).toList();
    return new TaughtEmma(vit, teachers, VaGradient.STOPPED);
  }

  @Override
  public int side(Sizes sizes) {
    return sizes.vit().image();
  }

  @Override
  public Map<String, List<String>> labels(Sizes sizes) {
    return EMMA.said();
  }

  @Override
  public Map<String, Double> thresholds() {
    return EMMA.thresholds();
  }
}
