package affect4j.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static Published row(String name) throws IOException {
    return Catalogue.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Multiply-adds in thousands of millions as torchvision's pages give them. Of a ViT, 1.215 of its
   * 17.564 are never done: the last block makes the class token alone, 10 · 196 · 768² + 2 · 196 ·
   * 197 · 768 less.
   */
  @ParameterizedTest
  @CsvSource({
    "resnet18, 11689512, 1.814",
    "resnet50, 25557032, 4.089",
    "inception_v3, 27161264, 5.713",
    "vit base, 86567656, 16.349"
  })
  void isCountedAsTorchvisionCountsIt(String name, long parameters, double multiplyAdds)
      throws IOException {
    Published.Size size = row(name).measure();
    assertEquals(parameters, size.parameters());
    assertEquals(multiplyAdds, 1e-9 * size.multiplyAdds(), 0.01 * multiplyAdds);
  }

  @Test
  void ourOwnAreCountedToo() throws IOException {
    for (String name : List.of("starter (emma)", "detector", "landmarks")) {
      Published.Size size = row(name).measure();
      assertTrue(size.parameters() > 50_000, name);
      assertTrue(size.multiplyAdds() > 1_000_000, name);
    }
  }

  @Test
  void everyFamilyIsThere() throws IOException {
    List<String> listed =
        Catalogue.all().stream().map(each -> each.architecture().name()).distinct().toList();
    List<String> missing =
        Architecture.names().stream().filter(name -> !listed.contains(name)).toList();
    assertEquals(List.of("view", "emma_taught", "headed"), missing, "parts, or made of others");
  }
}
