package affect4j.nn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.StringSharedModuleDict;
import org.bytedeco.pytorch.StringTensorDict;
import org.bytedeco.pytorch.Tensor;

/**
 * One line of a network's state: a parameter or a buffer, under its full name.
 *
 * @param tensor the network's own tensor, not a copy; a convolution's lies in memory with its
 *     channels last, so read and write it by libtorch's own copies, which mind strides
 */
public record Entry(String name, Tensor tensor, Kind kind) {
  /** What training does with an entry: a parameter is learnt, a buffer is kept beside it. */
  public enum Kind {
    PARAM,
    BUFFER
  }

  /** All entries of {@code module}, in the order of PyTorch's {@code state_dict()}. */
  public static List<Entry> of(Module module) {
    List<Entry> entries = new ArrayList<>();
    collect("", module, entries);
    return entries;
  }

  private static void collect(String prefix, Module module, List<Entry> entries) {
    append(prefix, module.named_parameters(false), Kind.PARAM, entries);
    append(prefix, module.named_buffers(false), Kind.BUFFER, entries);
    StringSharedModuleDict children = module.named_children();
    for (long i = 0; i < children.size(); i++) {
      String name = children.keys().get(i).getString();
      collect(prefix + name + ".", children.values().get(i), entries);
    }
  }

  private static void append(String prefix, StringTensorDict dict, Kind kind, List<Entry> entries) {
    for (long i = 0; i < dict.size(); i++) {
      // get(i) points into the dictionary, which dies first: copy the handle.
      Tensor own = new Tensor(dict.values().get(i));
      entries.add(new Entry(prefix + dict.keys().get(i).getString(), own, kind));
    }
  }
}
