package affect4j.checkpoint;

import affect4j.checkpoint.pickle.Arguments;
import affect4j.checkpoint.pickle.Attributes;
import affect4j.checkpoint.pickle.Global;
import affect4j.checkpoint.pickle.None;
import affect4j.checkpoint.pickle.Plain;
import affect4j.checkpoint.pickle.Sequence;
import affect4j.checkpoint.pickle.Vocabulary;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What PyTorch's own pickles call: tensors, parameters and storages, and the plain values that
 * training scripts put beside them.
 */
final class TorchVocabulary implements Vocabulary {
  private static final String SCRIPT_CLASSES = "__torch__.";
  private static final Set<String> TENSOR_CLASSES =
      Set.of("torch.Tensor", "torch.nn.parameter.Parameter", "torch.nn.parameter.Buffer");

  private final Map<String, Function> functions = new HashMap<>();
  private final Map<String, Storage> storages = new LinkedHashMap<>();

  TorchVocabulary() {
    functions.putAll(Plain.functions());
    functions.putAll(Numpy.functions());
    functions.put("torch.Size", a -> a.size() == 0 ? new Sequence(List.of()) : a.at(0));
    functions.put("torch.device", a -> a.size() == 2 ? a.at(0) + ":" + a.at(1) : a.at(0));
    functions.put("torch.serialization._get_layout", a -> a.at(0));
    String utils = "torch._utils.";
    functions.put(utils + "_rebuild_tensor", TensorSpec::typed);
    functions.put(utils + "_rebuild_tensor_v2", TensorSpec::typed);
    functions.put(utils + "_rebuild_tensor_v3", TensorSpec::untyped);
    functions.put(utils + "_rebuild_parameter", a -> a.at(0));
    functions.put(utils + "_rebuild_parameter_with_state", a -> a.at(0));
    functions.put(utils + "_rebuild_device_tensor_from_cpu_tensor", a -> a.at(0));
    functions.put("torch.nn.parameter.Parameter", a -> a.at(0));
    functions.put("torch._tensor._rebuild_from_type_v2", this::subclass);
    refuse(utils + "_rebuild_device_tensor_from_numpy", "lies on a device as a NumPy array");
    refuse(utils + "_rebuild_sparse_tensor", "is sparse");
    refuse(utils + "_rebuild_qtensor", "is quantised");
    refuse(utils + "_rebuild_nested_tensor", "is nested");
    refuse(utils + "_rebuild_meta_tensor_no_storage", "lies on the device meta, without contents");
    refuse(utils + "_rebuild_wrapper_subclass", "has no contents of its own");
    for (String list : List.of("int", "double", "bool", "tensor")) {
      functions.put("torch.jit._pickle.build_" + list + "list", a -> a.at(0));
    }
    functions.put("torch.jit._pickle.restore_type_tag", a -> a.at(0));
  }

  private void refuse(String name, String reason) {
    functions.put(name, a -> Refusal.ofTensor(reason));
  }

  @Override
  public Optional<Function> find(Global global) {
    if (global.name().startsWith(SCRIPT_CLASSES)) {
      return Optional.of(a -> new Attributes());
    }
    return Optional.ofNullable(functions.get(global.name()));
  }

  /** The storages that the pickles named, by key, in that order. */
  Map<String, Storage> storages() {
    return storages;
  }

  /**
   * Takes ("storage", class, key, device, elements), and in non-zip files a view of it, or None.
   */
  @Override
  public Object persistent(Object id) throws IOException {
    if (id instanceof Sequence tuple) {
      List<Object> fields = tuple.items();
      if (fields.size() > 1 && "module".equals(fields.get(0))) {
        return fields.get(1);
      }
      if (fields.size() > 4 && fields.get(1) instanceof Global type) {
        if (fields.size() > 5 && fields.get(5) != None.NONE) {
          throw new IOException("holds a view of a storage, as only PyTorch before 0.4 wrote them");
        }
        Storage named = new Storage(String.valueOf(fields.get(2)), type, fields.get(4));
        return storages.computeIfAbsent(named.key(), key -> named);
      }
    }
    throw new IOException("the pickle refers to something outside of it that is no storage");
  }

  /** A tensor of a class of its own: read where PyTorch's own classes would do as well. */
  private Object subclass(Arguments a) throws IOException {
    if (a.at(0) instanceof Global function
        && a.at(1) instanceof Global type
        && a.at(2) instanceof Sequence inner) {
      Optional<Function> known = find(function);
      if (known.isPresent() && TENSOR_CLASSES.contains(type.name())) {
        return known.get().call(new Arguments(function.name(), inner.items()));
      }
      return Refusal.ofTensor("is a " + type.name());
    }
    throw a.unfit();
  }
}
