package affect4j.model.baseline;

import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A matrix for each region, (N, R, D) to (N, R, D). */
final class RegionMaps extends Net<Tensor> {
  private final List<Matrix> matrices = new ArrayList<>();

  RegionMaps(int regions, int dim) {
    for (int i = 0; i < regions; i++) {
      matrices.add(add(Integer.toString(i), new Matrix(dim)));
    }
  }

  @Override
  public Tensor forward(Tensor vectors) {
    Tensor all = Ops.stack(0, matrices.stream().map(each -> each.weight).toArray(Tensor[]::new));
    return finely(vectors, () -> vectors.unsqueeze(2).matmul(all.transpose(1, 2)).squeeze(2));
  }

  /** The weights of all regions, each (D, D). */
  List<Tensor> weights() {
    return matrices.stream().map(each -> each.weight).toList();
  }

  /** x·Wᵀ, (..., D) to (..., D). */
  private static final class Matrix extends Net<Tensor> {
    private final Tensor weight;

    Matrix(int dim) {
      weight = parameter("weight", torch.empty(dim, dim));
    }

    @Override
    public Tensor forward(Tensor x) {
      return x.matmul(weight.t());
    }
  }
}
