package affect4j.zoo;

import affect4j.label.ActionUnit;
import affect4j.label.AffectNetExpression;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import affect4j.model.Dan;
import affect4j.model.Emma;
import affect4j.model.Emma.Prior;
import affect4j.model.Emma.PriorUse;
import affect4j.model.Emma.VaGradient;
import affect4j.model.Vit;
import affect4j.model.VitSize;
import affect4j.nn.Net;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** EMMA: entries under {@code vit}, {@code cnn} and {@code va_head}. */
final class EmmaFamily implements Family<EmmaFamily.Sizes> {
  /**
   * Sizes of the two networks that EMMA joins.
   *
   * @param prior what the DAN is used for; absent as in the paper
   * @param priorWeight what its scores count among those of the expressions; absent as in the paper
   */
  record Sizes(
      VitSize vit,
      Dan.Spec dan,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PriorUse> prior,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> priorWeight) {
    /** As the paper joins them. */
    static Sizes of(VitSize vit, Dan.Spec dan) {
      return new Sizes(vit, dan, Optional.empty(), Optional.empty());
    }
  }

  @Override
  public String name() {
    return "emma";
  }

  @Override
  public String title() {
    return "EMMA: valence, arousal, expression and action units from a ViT and a frozen DAN";
  }

  @Override
  public Class<Sizes> sizes() {
    return Sizes.class;
  }

  @Override
  public boolean claims(Shapes weights) {
    return weights.has("va_head.0.weight")
        && weights.has("vit.patch_embed.proj.weight")
        && weights.has("cnn.features.0.weight");
  }

  @Override
  public Sizes measure(Shapes weights) {
    return Sizes.of(weights.encoder("vit."), DanFamily.measure(weights, "cnn."));
  }

  @Override
  public Net<?> build(Sizes sizes) {
    Vit vit = new Vit(Vit.Spec.of(sizes.vit()), Emma.head(sizes.vit().dim()));
    Prior prior = new Prior(sizes.prior().orElse(PriorUse.VA), sizes.priorWeight().orElse(1.0));
    return new Emma(vit, new Dan(sizes.dan()), VaGradient.STOPPED, prior);
  }

  @Override
  public int side(Sizes sizes) {
    return sizes.vit().image();
  }

  @Override
  public Map<String, List<String>> labels(Sizes sizes) {
    Map<String, List<String>> labels = new HashMap<>(said());
    labels.put(
        "prior", Stream.of(AffectNetExpression.values()).map(AffectNetExpression::label).toList());
    return labels;
  }

  /** Its outputs without what the DAN says. */
  Map<String, List<String>> said() {
    return Map.of(
        "va", List.of("valence", "arousal"),
        "expression", Stream.of(Expression.values()).map(Expression::label).toList(),
        "units", Stream.of(ActionUnit.values()).map(ActionUnit::name).toList());
  }

  @Override
  public Map<String, Double> thresholds() {
    return Stream.of(ActionUnit.values())
        .collect(Collectors.toMap(ActionUnit::name, Thresholds.released()::of));
  }
}
