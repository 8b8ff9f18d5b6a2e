package affect4j.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.batch.Targets;
import affect4j.golden.Golden;
import affect4j.golden.Named;
import affect4j.loss.Losses.Term;
import affect4j.model.Dan.Attended;
import affect4j.nn.Entry;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DanLossTest {
  private static final JsonNode WANTED = Golden.json("dan_train_and_losses.json");

  private static DanLoss loss(int classes, int width) {
    Centers centers = new Centers(classes, width);
    centers.to(ScalarType.Double, false);
    Tensor values = Faces.uni("aff_centers", 1, classes, width);
    Named.entry(centers, "centers").detach().copy_(values);
    return new DanLoss(centers, ExpressionLoss.PLAIN);
  }

  private static Attended said(int faces, int classes, int heads, int width, int side) {
    return new Attended(
        Faces.uni("logits", 2, faces, classes),
        Faces.uni("aff_feat", 1, faces, width, side, side),
        torch.log_softmax(Faces.uni("heads", 1, faces, heads, width), 1));
  }

  private static double value(List<Term> terms, int index) {
    return terms.get(index).value().item_double();
  }

  @Test
  void affinityAndPartitionAreWhatTheReleasedCodeSays() {
    DanLoss loss = loss(8, 512);
    Losses losses = loss.of(said(4, 8, 4, 512, 7), Faces.expressions(8, 0, 3, 3, 7));
    JsonNode affinity = WANTED.get("affinity");
    double spread = affinity.get("centers_var_sum").asDouble();
    assertEquals(spread, loss.centers().spread().item_double(), 1e-11);
    assertEquals(affinity.get("value").asDouble(), value(losses.terms(), 1), 1e-10);
    double partition = WANTED.get("partition").get("value").asDouble();
    assertEquals(partition, value(losses.terms(), 2), 1e-12);
    double sum = value(losses.terms(), 0) + value(losses.terms(), 1) + value(losses.terms(), 2);
    assertEquals(sum, losses.total().item_double(), 1e-12);
  }

  @Test
  void gradientsAreThoseOfTheValueAlsoForCentres() {
    DanLoss loss = loss(3, 8);
    Attended said = said(3, 3, 2, 8, 2);
    Tensor centers = Named.entry(loss.centers(), "centers");
    for (int missing : new int[] {1, -1}) {
      Targets known = Faces.expressions(3, 0, missing, 2);
      Slope.assertRight(
          () -> loss.of(said, known).total(),
          said.logits(),
          said.features(),
          said.heads(),
          centers);
    }
  }

  @Test
  void severalSharesAreDrawnToTheLargest() {
    DanLoss loss = loss(3, 8);
    Attended said = said(1, 3, 2, 8, 2);
    Tensor shares = Tensor.create(new float[] {0.2f, 0.3f, 0.5f}, 1, 3);
    double mixed = value(loss.of(said, Faces.expressions(shares, torch.ones(1))).terms(), 1);
    assertEquals(value(loss.of(said, Faces.expressions(3, 2)).terms(), 1), mixed);
  }

  @Test
  void withoutLabelsOnlyTheHeadsAreToldApart() {
    DanLoss loss = loss(3, 8);
    Attended said = said(2, 3, 2, 8, 2);
    Targets unknown = Faces.expressions(3, -1, -1);
    List<Term> terms = loss.of(said, unknown).terms();
    assertEquals(0, value(terms, 0));
    assertEquals(0, value(terms, 1));
    assertEquals(List.of(0L, 0L, 2L), terms.stream().map(Term::count).toList());
    Tensor centers = Named.entry(loss.centers(), "centers");
    List<double[]> gradients =
        Slope.of(() -> loss.of(said, unknown).total(), said.logits(), said.features(), centers);
    gradients.forEach(gradient -> assertArrayEquals(new double[gradient.length], gradient));
  }

  @Test
  void headsThatSeeTheSameAreNoReasonForNan() {
    Attended apart = said(2, 3, 2, 8, 2);
    for (ScalarType type : List.of(ScalarType.Float, ScalarType.Double)) {
      Tensor heads = torch.zeros(2, 4, 8).sub(Tensor.create(1.3862944f)).to(type);
      Attended same = new Attended(apart.logits(), apart.features(), heads);
      Targets known = Faces.expressions(3, 0, 1);
      Slope.assertFinite(() -> loss(3, 8).of(same, known).total(), heads);
    }
  }

  @Test
  void aSingleHeadHasNothingToBeToldApartFrom() {
    Attended said = said(2, 3, 1, 8, 2);
    assertEquals(0, value(loss(3, 8).of(said, Faces.expressions(3, 0, 1)).terms(), 2));
  }

  @Test
  void centresAreLearntAndDrawnFromANormalDistribution() {
    DanLoss loss = new DanLoss(new Centers(8, 512), ExpressionLoss.PLAIN);
    loss.centers().draw(torch.make_generator_cpu(3));
    List<Entry> entries = Entry.of(loss.learnt().orElseThrow());
    assertEquals(List.of("centers"), entries.stream().map(Entry::name).toList());
    Tensor drawn = entries.get(0).tensor();
    assertEquals(0, drawn.mean().item_double(), 0.05);
    assertEquals(1, drawn.var().item_double(), 0.1);
    assertEquals(512, loss.centers().spread().item_double(), 30);
  }

  @Test
  void fewerCentresThanClassesAreRefused() {
    Attended said = said(2, 3, 2, 8, 2);
    Targets known = Faces.expressions(3, 0, 1);
    var e = assertThrows(IllegalArgumentException.class, () -> loss(2, 8).of(said, known));
    assertEquals("there are centres of 2 classes, the targets have 3", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> new Centers(1, 8));
    assertEquals("centres need two classes and a width, got classes 1, width 8", e.getMessage());
  }
}
