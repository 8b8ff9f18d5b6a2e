package affect4j.model.baseline;

import affect4j.nn.Chain;
import affect4j.nn.Conv.Window;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;

/**
 * Branches that look differently, side by side, (N, in, H, W) to (N, out, H', W'). Szegedy et al.
 * 2016, arXiv:1512.00567, figures 5 to 7 and 10.
 *
 * <p>Channels are given as published, for a first convolution of 32; they shrink with {@code
 * width}.
 */
final class InceptionBlock extends Net<Tensor> {
  private static final Window POINT = Window.centred(1, 1, 1);
  private static final Window HALVING = Window.inside(3, 3, 2);

  private final int width;
  private final List<Chain> branches = new ArrayList<>();

  private InceptionBlock(int width) {
    this.width = width;
  }

  /** {@code channels} of a network whose first convolution has {@code width}, not 32. */
  static int scaled(int channels, int width) {
    return channels * width / 32;
  }

  /** Up to 5 x 5; {@code pool} channels come from the averages. */
  static InceptionBlock a(int width, int in, int pool) {
    InceptionBlock block = new InceptionBlock(width);
    block.branch().then(block.unit("branch1x1", in, 64, POINT));
    block
        .branch()
        .then(block.unit("branch5x5_1", in, 48, POINT))
        .then(block.unit("branch5x5_2", 48, 64, Window.centred(5, 5, 1)));
    block
        .branch()
        .then(block.unit("branch3x3dbl_1", in, 64, POINT))
        .then(block.unit("branch3x3dbl_2", 64, 96, Window.centred(3, 3, 1)))
        .then(block.unit("branch3x3dbl_3", 96, 96, Window.centred(3, 3, 1)));
    return block.averages(in, pool);
  }

  /** To half the sides, from 288 to 768 channels. */
  static InceptionBlock b(int width) {
    InceptionBlock block = new InceptionBlock(width);
    block.branch().then(block.unit("branch3x3", 288, 384, HALVING));
    block
        .branch()
        .then(block.unit("branch3x3dbl_1", 288, 64, POINT))
        .then(block.unit("branch3x3dbl_2", 64, 96, Window.centred(3, 3, 1)))
        .then(block.unit("branch3x3dbl_3", 96, 96, HALVING));
    block.branch().then(x -> Ops.maxPool(x, HALVING));
    return block;
  }

  /** 7 x 7, a row and a column at a time, over 768 channels and {@code narrow} within. */
  static InceptionBlock c(int width, int narrow) {
    Window row = Window.centred(1, 7, 1);
    Window column = Window.centred(7, 1, 1);
    InceptionBlock block = new InceptionBlock(width);
    block.branch().then(block.unit("branch1x1", 768, 192, POINT));
    block
        .branch()
        .then(block.unit("branch7x7_1", 768, narrow, POINT))
        .then(block.unit("branch7x7_2", narrow, narrow, row))
        .then(block.unit("branch7x7_3", narrow, 192, column));
    block
        .branch()
        .then(block.unit("branch7x7dbl_1", 768, narrow, POINT))
        .then(block.unit("branch7x7dbl_2", narrow, narrow, column))
        .then(block.unit("branch7x7dbl_3", narrow, narrow, row))
        .then(block.unit("branch7x7dbl_4", narrow, narrow, column))
        .then(block.unit("branch7x7dbl_5", narrow, 192, row));
    return block.averages(768, 192);
  }

  /** To half the sides, from 768 to 1280 channels. */
  static InceptionBlock d(int width) {
    InceptionBlock block = new InceptionBlock(width);
    block
        .branch()
        .then(block.unit("branch3x3_1", 768, 192, POINT))
        .then(block.unit("branch3x3_2", 192, 320, HALVING));
    block
        .branch()
        .then(block.unit("branch7x7x3_1", 768, 192, POINT))
        .then(block.unit("branch7x7x3_2", 192, 192, Window.centred(1, 7, 1)))
        .then(block.unit("branch7x7x3_3", 192, 192, Window.centred(7, 1, 1)))
        .then(block.unit("branch7x7x3_4", 192, 192, HALVING));
    block.branch().then(x -> Ops.maxPool(x, HALVING));
    return block;
  }

  /** Branches that part again at their ends, to 2048 channels. */
  static InceptionBlock e(int width, int in) {
    InceptionBlock block = new InceptionBlock(width);
    block.branch().then(block.unit("branch1x1", in, 320, POINT));
    block.branch().then(block.unit("branch3x3_1", in, 384, POINT)).then(block.fork("branch3x3_2"));
    block
        .branch()
        .then(block.unit("branch3x3dbl_1", in, 448, POINT))
        .then(block.unit("branch3x3dbl_2", 448, 384, Window.centred(3, 3, 1)))
        .then(block.fork("branch3x3dbl_3"));
    return block.averages(in, 192);
  }

  private Chain branch() {
    Chain branch = new Chain();
    branches.add(branch);
    return branch;
  }

  private UnaryOperator<Tensor> unit(String name, int in, int out, Window window) {
    ConvNorm unit = add(name, new ConvNorm(scaled(in, width), scaled(out, width), window));
    return unit::forward;
  }

  private UnaryOperator<Tensor> fork(String name) {
    UnaryOperator<Tensor> row = unit(name + "a", 384, 384, Window.centred(1, 3, 1));
    UnaryOperator<Tensor> column = unit(name + "b", 384, 384, Window.centred(3, 1, 1));
    return x -> Ops.cat(1, row.apply(x), column.apply(x));
  }

  private InceptionBlock averages(int in, int out) {
    branch()
        .then(x -> Ops.averagePool(x, Window.centred(3, 3, 1)))
        .then(unit("branch_pool", in, out, POINT));
    return this;
  }

  @Override
  public Tensor forward(Tensor x) {
    return Ops.cat(1, branches.stream().map(branch -> branch.forward(x)).toArray(Tensor[]::new));
  }
}
