package affect4j.nn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.SharedModuleVector;
import org.bytedeco.pytorch.StringSharedModuleDict;
import org.bytedeco.pytorch.StringTensorDict;
import org.bytedeco.pytorch.StringVector;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

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
    List<String> names = strings(children.keys());
    SharedModuleVector modules = children.values();
    for (long i = 0; i < modules.size(); i++) {
      collect(prefix + names.get((int) i) + ".", modules.get(i), entries);
    }
  }

  private static void append(String prefix, StringTensorDict dict, Kind kind, List<Entry> entries) {
    List<String> names = strings(dict.keys());
    TensorVector values = dict.values();
    for (long i = 0; i < values.size(); i++) {
      // get(i) points into the vector, which the loop's end keeps alive: copy the handle.
      entries.add(new Entry(prefix + names.get((int) i), new Tensor(values.get(i)), kind));
    }
  }

  private static List<String> strings(StringVector names) {
    List<String> strings = new ArrayList<>();
    for (long i = 0; i < names.size(); i++) {
      strings.add(names.get(i).getString());
    }
    return strings;
  }
}
