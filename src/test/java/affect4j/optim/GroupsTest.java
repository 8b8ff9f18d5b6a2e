package affect4j.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Golden;
import affect4j.golden.Tiny;
import affect4j.model.Cotex;
import affect4j.model.CotexView;
import affect4j.model.Emma;
import affect4j.model.Mae;
import affect4j.model.Vit;
import affect4j.model.VitSize;
import affect4j.model.baseline.Clip;
import affect4j.model.baseline.ClipVit;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GroupsTest {
  private static List<String> names(ParameterGroup group) {
    return group.parameters().stream().map(Entry::name).toList();
  }

  private static List<String> names(List<ParameterGroup> groups) {
    return groups.stream().map(ParameterGroup::name).toList();
  }

  private static CotexView view() {
    return new CotexView(new Vit(Vit.Spec.of(Tiny.vit()), new Linear(64, 6)));
  }

  @Test
  void theLayersOfEmmasVitAreTheReferences() {
    VitSize size = VitSize.base();
    List<ParameterGroup> groups =
        Groups.layerDecay(new Vit(Vit.Spec.of(size), Emma.head(size.dim())), 0.65, 0.05);
    JsonNode golden = Golden.json("losses_metrics_schedules.json").get("layer_decay");
    double[] scales = Golden.numbers(golden.get("scales_index0_to_13"));
    JsonNode wanted = golden.get("groups");
    assertEquals(28, groups.size());
    for (int i = 0; i < groups.size(); i++) {
      ParameterGroup said = groups.get(i);
      JsonNode group = wanted.get(i);
      assertEquals(scales[i / 2], said.scale(), 1e-15, said.name());
      assertEquals(group.get("lr_scale").asDouble(), said.scale(), 1e-15, said.name());
      assertEquals(group.get("weight_decay").asDouble(), said.weightDecay(), said.name());
      assertEquals(group.get("n_tensors").asInt(), said.parameters().size(), said.name());
      long values = said.parameters().stream().mapToLong(one -> one.tensor().numel()).sum();
      assertEquals(group.get("n_params").asLong(), values, said.name());
    }
  }

  @Test
  void emmasLayersAreThoseOfItsVitUnderTheirFullNames() {
    Emma emma = Tiny.emma();
    List<ParameterGroup> groups = Groups.layerDecay(emma, 0.5, 0.05);
    assertEquals(names(groups), names(Groups.layerDecay(emma, "vit.", 0.5, 0.05)));
    assertEquals(8, groups.size());
    ParameterGroup first = groups.get(0);
    assertEquals("vit.layer_0_no_decay", first.name());
    assertEquals(
        List.of("vit.cls_token", "vit.pos_embed", "vit.patch_embed.proj.bias"), names(first));
    assertEquals(0.125, first.scale());
    assertEquals(0, first.weightDecay());
    ParameterGroup last = groups.get(7);
    assertEquals("vit.layer_3_decay", last.name());
    assertEquals(List.of("vit.head.0.weight", "vit.head.2.weight"), names(last));
    assertEquals(1, last.scale());
    assertEquals(0.05, last.weightDecay());
    assertTrue(names(groups.get(3)).contains("vit.blocks.0.attn.qkv.weight"));
    assertTrue(names(groups.get(5)).contains("vit.blocks.1.attn.qkv.weight"));
  }

  @Test
  void clipsLayersAreFoundUnderItsOwnNames() {
    Clip clip = new Clip(new ClipVit.Spec(Tiny.vit(), 6));
    List<ParameterGroup> groups = Groups.layerDecay(clip, "visual.", 0.5, 0.05);
    assertEquals(8, groups.size());
    assertEquals(
        List.of(
            "visual.class_embedding",
            "visual.positional_embedding",
            "visual.ln_pre.weight",
            "visual.ln_pre.bias"),
        names(groups.get(0)));
    assertEquals(List.of("visual.conv1.weight"), names(groups.get(1)));
    assertEquals(0.125, groups.get(1).scale());
    assertTrue(names(groups.get(5)).contains("visual.transformer.resblocks.1.attn.in_proj_weight"));
    assertEquals(List.of("visual.proj"), names(groups.get(7)));
    assertEquals(1, groups.get(7).scale());
    assertEquals(everything(clip), once(groups));
  }

  @Test
  void theViewsOfCotexHaveGroupsOfTheirOwn() {
    Cotex cotex = new Cotex(view(), view());
    List<ParameterGroup> groups = Groups.layerDecay(cotex, 0.65, 0.15);
    assertEquals(16, groups.size());
    assertEquals("0.vit.layer_0_no_decay", groups.get(0).name());
    assertEquals("1.vit.layer_0_no_decay", groups.get(8).name());
    assertEquals(everything(cotex), once(groups));
  }

  private static Set<String> everything(Net<?> net) {
    Set<String> names = new HashSet<>();
    Entry.of(net).forEach(one -> names.add(one.name()));
    return names;
  }

  private static Set<String> once(List<ParameterGroup> groups) {
    Set<String> names = new HashSet<>();
    groups.forEach(group -> names(group).forEach(name -> assertTrue(names.add(name), name)));
    return names;
  }

  @Test
  void maeDecaysItsTokensButNoBiasAndNothingFrozen() {
    Mae mae = new Mae(new Mae.Spec(Tiny.vit(), 32, 1, 2));
    List<ParameterGroup> groups = Groups.mae(mae, 0.05);
    assertEquals(List.of("no_decay", "decay"), names(groups));
    ParameterGroup kept = groups.get(0);
    ParameterGroup decayed = groups.get(1);
    assertEquals(0, kept.weightDecay());
    assertEquals(0.05, decayed.weightDecay());
    assertTrue(names(decayed).containsAll(List.of("cls_token", "mask_token")));
    assertTrue(names(decayed).contains("blocks.1.mlp.fc1.weight"));
    assertTrue(names(kept).containsAll(List.of("norm.weight", "decoder_pred.bias")));
    Set<String> wanted = everything(mae);
    wanted.removeAll(List.of("pos_embed", "decoder_pos_embed"));
    assertEquals(wanted, once(groups));
  }

  @Test
  void plainGroupsHoldWhatLearnsUnderAPrefix() {
    Emma emma = Tiny.emma();
    List<ParameterGroup> head = Groups.plain(emma, "va_head.", 0.1);
    assertEquals(
        List.of("va_head.0.weight", "va_head.0.bias", "va_head.2.weight", "va_head.2.bias"),
        names(head.get(0)));
    assertEquals(1, head.get(0).scale());
    assertEquals(0.1, head.get(0).weightDecay());
    Set<String> all = once(Groups.plain(emma, 0));
    assertTrue(all.containsAll(List.of("vit.cls_token", "va_head.0.bias")));
    assertTrue(all.stream().noneMatch(name -> name.startsWith("cnn.")), "the DAN is frozen");
  }

  @Test
  void nonsenseIsRefused() {
    Emma emma = Tiny.emma();
    assertRefused(
        "no transformer's block that learns has a name that begins with \"cnn.\"",
        () -> Groups.layerDecay(emma, "cnn.", 0.65, 0));
    assertRefused(
        "no parameter that learns has a name that begins with \"cnn.\"",
        () -> Groups.plain(emma, "cnn.", 0));
    assertRefused(
        "layer decay must be in (0, 1], got 0.0", () -> Groups.layerDecay(emma, "vit.", 0, 0));
    assertRefused(
        "there is no transformer to decay layer by layer: no parameter is called cls_token",
        () -> Groups.layerDecay(new Linear(2, 2), 0.65, 0));
    List<Entry> frozen = Entry.of(emma.dan());
    assertRefused(
        "group \"g\" wants parameters that learn, got " + frozen.get(0).name(),
        () -> new ParameterGroup("g", frozen, 1, 0));
    assertRefused("group \"g\" has no parameters", () -> new ParameterGroup("g", List.of(), 1, 0));
    List<Entry> head = Entry.of(emma.vaHead());
    assertRefused(
        "the scale of group \"g\" must be above 0, got 0.0",
        () -> new ParameterGroup("g", head, 0, 0));
    assertRefused(
        "the weight decay of group \"g\" must be 0 or more, got NaN",
        () -> new ParameterGroup("g", head, 1, Double.NaN));
  }

  private static void assertRefused(String message, Runnable body) {
    var e = assertThrows(IllegalArgumentException.class, body::run);
    assertEquals(message, e.getMessage());
  }
}
