package affect4j.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class EngineTest {
  @Test
  void fasterProductsAreStillFloat32() {
    Engine.fastMatmul();
    GeneratorOptional random = new GeneratorOptional(torch.make_generator_cpu(4));
    Tensor a = torch.randn(new long[] {300, 700}, random);
    Tensor b = torch.randn(new long[] {700, 200}, random);
    Tensor exact = a.to(ScalarType.Double).matmul(b.to(ScalarType.Double));
    double error = a.matmul(b).sub(exact).abs().max().item_double();
    assertTrue(error < 1e-5 * exact.abs().max().item_double(), "error " + error);
  }

  @Test
  void theTrialOfProductsDisturbsNoSeed() {
    torch.manual_seed(5);
    double wanted = torch.rand(1).item_double();
    torch.manual_seed(5);
    Engine.fastMatmul();
    assertEquals(wanted, torch.rand(1).item_double());
  }

  @Test
  void threadsAreWhatWasAskedFor() {
    int before = torch.get_num_threads();
    Engine.threads(1);
    assertEquals(1, torch.get_num_threads());
    Engine.threads(before);
    var e = assertThrows(IllegalArgumentException.class, () -> Engine.threads(0));
    assertEquals("threads must be 1 or more, got 0", e.getMessage());
  }

  @Test
  void aThreadMayWorkAloneAndOthersDoNotNotice() throws Exception {
    int before = torch.get_num_threads();
    try {
      Engine.threads(2);
      assertEquals(
          1,
          elsewhere(
              () -> {
                Engine.alone();
                return torch.get_num_threads();
              }));
      assertEquals(2, torch.get_num_threads());
      assertEquals(2, elsewhere(torch::get_num_threads));
    } finally {
      Engine.threads(before);
    }
  }

  @Test
  void productsAreMadeAloneUntilThreadsAreGivenAgain() {
    int before = torch.get_num_threads();
    try {
      Engine.threads(2);
      Engine.productsAlone();
      assertEquals(1, openblas_nolapack.blas_get_num_threads());
      assertEquals(2, torch.get_num_threads());
      Engine.threads(2);
      assertEquals(2, openblas_nolapack.blas_get_num_threads());
    } finally {
      Engine.threads(before);
    }
  }

  private static int elsewhere(Callable<Integer> asked) throws Exception {
    FutureTask<Integer> task = new FutureTask<>(asked);
    new Thread(task).start();
    return task.get();
  }

  @Test
  void bf16IsNamedAmongTheFlagsOfAProcessor() {
    assertTrue(Engine.namesBf16("flags\t\t: fpu avx512f avx512_bf16 clzero"));
    assertTrue(Engine.namesBf16("flags\t\t: fpu amx_bf16"));
    assertTrue(Engine.namesBf16("Features\t: fp asimd bf16"));
    assertFalse(Engine.namesBf16("flags\t\t: fpu avx2 avx512f"));
    assertFalse(Engine.namesBf16("model name\t: a bf16 avx512_bf16 machine"));
    assertFalse(Engine.namesBf16(""));
  }

  @Test
  void devicesAreKnownByName() {
    assertTrue(Engine.device("cpu").is_cpu());
    for (String name : new String[] {"gpu", "cuda:", "cuda:x", "cuda:-1", "CPU", ""}) {
      var e = assertThrows(IllegalArgumentException.class, () -> Engine.device(name));
      assertEquals("device must be cpu, cuda or cuda:N, got \"" + name + "\"", e.getMessage());
    }
  }

  @Test
  void aDeviceThatIsNotThereIsRefused() {
    assumeFalse(torch.cuda_is_available(), "this machine has a GPU");
    var e = assertThrows(IllegalArgumentException.class, () -> Engine.device("cuda:1"));
    assertEquals("no device cuda:1: CUDA devices found by libtorch: 0", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Engine.device("cuda"));
  }
}
