package affect4j.checkpoint;

import static affect4j.checkpoint.FixturesTest.path;
import static affect4j.checkpoint.TorchFiles.dict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.checkpoint.pickle.PickleBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateDictTest {
  private static final List<String> SMALL = List.of("conv.weight", "conv.bias", "fc.weight");

  @ParameterizedTest
  @CsvSource({
    "plain.pth,''",
    "legacy.pth,''",
    "mae_like.pth,model",
    "dan_like.pth,model_state_dict",
    "dataparallel.pth,state_dict",
    "evil.pth,model"
  })
  void theWeightsAreFoundWhereverTheyLie(String file, String name) throws IOException {
    List<StateDict> found = StateDict.in(WeightsFile.open(path(file)));
    assertEquals(1, found.size());
    assertEquals(name, found.get(0).name());
    assertEquals(SMALL, names(found.get(0)));
  }

  @Test
  void aListOfStateDictsIsOneNetworkEach() throws IOException {
    List<StateDict> found = StateDict.in(WeightsFile.open(path("cotex_like.pkl")));
    assertEquals(
        List.of("state_dicts.0", "state_dicts.1"), found.stream().map(StateDict::name).toList());
    assertEquals(SMALL, names(found.get(0)));
    assertEquals(SMALL, names(found.get(1)));
  }

  @Test
  void theModulesOfTorchScriptAreOneNetwork() throws IOException {
    StateDict found = StateDict.in(WeightsFile.open(path("torchscript.pt"))).get(0);
    assertEquals("", found.name());
    assertEquals(9, found.entries().size());
  }

  @Test
  void theWeightsOfSafetensorsAreTheWholeFile() throws IOException {
    StateDict found = StateDict.in(WeightsFile.open(path("ok.safetensors"))).get(0);
    assertEquals("", found.name());
    assertEquals(List.of("c", "a", "z", "b", "d"), names(found));
  }

  @Test
  void netIsAUsualNameToo() throws IOException {
    StateDict found = StateDict.in(WeightsFile.open(path("more/values.pth"))).get(0);
    assertEquals("net", found.name());
    assertEquals(List.of("w", "b", "h"), names(found));
  }

  @Test
  void aUsualNameGoesBeforeOthers(@TempDir Path folder) throws IOException {
    PickleBytes w = TorchFiles.tensor("0", 1, 0, new long[] {1}, new long[] {1});
    for (String name : List.of("model", "model_state_dict", "state_dict", "net")) {
      PickleBytes both = dict("ema", dict("w", w)).text(name).raw(dict("w", w).bytes()).op('s');
      both.text("loss").raw(w.bytes()).op('s');
      Path file = TorchFiles.zip(folder.resolve("x.pth"), both, Map.of("0", new byte[4]));
      List<StateDict> found = StateDict.in(WeightsFile.open(file));
      assertEquals(List.of(name), found.stream().map(StateDict::name).toList());
    }
  }

  @Test
  void networksUnderNamesOfTheirOwnAreFoundButNotTheirOptimiser() throws IOException {
    List<StateDict> found = StateDict.in(WeightsFile.open(path("more/two_networks.pth")));
    assertEquals(List.of("generator", "critic"), found.stream().map(StateDict::name).toList());
  }

  @Test
  void aFileOfAnOptimisersStateHoldsNoWeights() throws IOException {
    WeightsFile file = WeightsFile.open(path("more/optimiser_only.pth"));
    var e = assertThrows(IOException.class, () -> StateDict.in(file));
    assertEquals(file.path() + ": holds no weights", e.getMessage());
  }

  @Test
  void theConstantsOfAFrozenModuleAreNotItsWeights() throws IOException {
    WeightsFile file = WeightsFile.open(path("more/frozen.pt"));
    var e = assertThrows(IOException.class, () -> StateDict.in(file));
    assertEquals(file.path() + ": holds no weights", e.getMessage());
  }

  @Test
  void aModuleInPlaceOfItsWeightsIsNamed() throws IOException {
    WeightsFile file = WeightsFile.open(path("more/module_and_optimiser.pth"));
    var e = assertThrows(IOException.class, () -> StateDict.in(file));
    assertEquals(
        file.path()
            + ": holds no weights: model is a pickled torch.nn.modules.linear.Linear, which only"
            + " its own Python code can make; a state dict is needed, as"
            + " torch.save(model.state_dict(), ...) writes it",
        e.getMessage());
  }

  @Test
  void anUnknownObjectAmongTheWeightsIsRefused() throws IOException {
    WeightsFile file = WeightsFile.open(path("more/call.pth"));
    assertEquals(
        List.of("names builtins.slice, which was neither run nor looked up"), file.warnings());
    var e = assertThrows(IOException.class, () -> StateDict.in(file));
    assertEquals(
        file.path()
            + ": model.bad is a pickled builtins.slice, which only its own Python code can make; a"
            + " state dict is needed, as torch.save(model.state_dict(), ...) writes it",
        e.getMessage());
  }

  private static List<String> names(StateDict dict) {
    return List.copyOf(dict.entries().keySet());
  }
}
