package affect4j.train.config;

import affect4j.model.ResNet;
import affect4j.model.VitSize;
import affect4j.model.baseline.ClipResNet;
import affect4j.model.baseline.ClipVit;
import affect4j.model.baseline.EfficientNet;
import affect4j.model.baseline.EfficientNet.Variant;
import affect4j.model.baseline.EmotionNet;
import affect4j.model.baseline.Inception;
import affect4j.model.baseline.Vgg;
import java.util.List;
import java.util.Locale;

/**
 * The networks that the paper compares EMMA and CoTEX with, and their near relations. Each can be
 * made narrower than published: all its widths follow the first.
 */
public enum Baseline {
  /** VGG-Face. */
  VGGFACE("vggface", 224, 64, "fc8.") {
    @Override
    public Object sizes(int width, int image) {
      return vgg(width);
    }
  },
  /** VGG-16 as torchvision has it. */
  VGG16("vgg16", 224, 64, "classifier.6.") {
    @Override
    public Object sizes(int width, int image) {
      return vgg(width);
    }
  },
  /** CLIP's ResNet-50; its width counts its first stage. */
  CLIP_RN50("clip_resnet", 224, 64, "") {
    @Override
    public Object sizes(int width, int image) {
      ClipResNet.Spec full = ClipResNet.Spec.rn50();
      return new ClipResNet.Spec(image, full.blocks(), width, share(full.out(), width));
    }
  },
  /** CLIP's ViT-B/32; its width is that of a token. */
  CLIP_VIT_B32("clip_vit", 224, 768, "") {
    @Override
    public Object sizes(int width, int image) {
      return clip(ClipVit.Spec.b32(), width, image);
    }
  },
  /** CLIP's ViT-B/16; its width is that of a token. */
  CLIP_VIT_B16("clip_vit", 224, 768, "") {
    @Override
    public Object sizes(int width, int image) {
      return clip(ClipVit.Spec.b16(), width, image);
    }
  },
  /** ResNet-18. */
  RESNET18("resnet18", 224, 64, "fc.") {
    @Override
    public Object sizes(int width, int image) {
      ResNet.Spec full = ResNet.Spec.resNet18(0);
      return new ResNet.Spec(full.kind(), full.blocks(), width, 0);
    }
  },
  /** ResNet-50. */
  RESNET50("resnet50", 224, 64, "fc.") {
    @Override
    public Object sizes(int width, int image) {
      ResNet.Spec full = ResNet.Spec.resNet50(0);
      return new ResNet.Spec(full.kind(), full.blocks(), width, 0);
    }
  },
  /** InceptionV3, without its auxiliary head. */
  INCEPTION_V3("inception_v3", 299, 32, "fc.") {
    @Override
    public Object sizes(int width, int image) {
      Inception.Spec full = Inception.Spec.v3(0);
      return new Inception.Spec(width, 0, full.input(), Inception.Auxiliary.ABSENT, full.dropout());
    }
  },
  /** EfficientNet-B2 as TensorFlow has it, and HSEmotion. */
  TF_EFFICIENTNET_B2("tf_efficientnet_b2", 260, 32, "classifier.") {
    @Override
    public Object sizes(int width, int image) {
      return efficientNet(Variant.TENSORFLOW, width);
    }
  },
  /** EfficientNet-B2 as PyTorch has it. */
  EFFICIENTNET_B2("efficientnet_b2", 256, 32, "classifier.") {
    @Override
    public Object sizes(int width, int image) {
      return efficientNet(Variant.PLAIN, width);
    }
  },
  /** EmotionNet, which has heads of its own; its width counts its Inception's first layer. */
  EMOTIONNET("emotionnet", 299, 32, "") {
    @Override
    public Object sizes(int width, int image) {
      EmotionNet.Spec full = EmotionNet.Spec.abaw3();
      return new EmotionNet.Spec(
          width,
          full.metric(),
          full.heads(),
          full.hidden(),
          full.positionDropout(),
          full.dropout());
    }
  };

  private static final int HEAD_WIDTH = 64;

  private final String family;
  private final int image;
  private final int width;
  private final String last;

  Baseline(String family, int image, int width, String last) {
    this.family = family;
    this.image = image;
    this.width = width;
    this.last = last;
  }

  /** Its sizes without a last layer, in the form of its {@link #family}. */
  public abstract Object sizes(int width, int image);

  /** {@code published} numbers where the first width is {@code width}; 1 at least. */
  int share(int published, int width) {
    return Math.max(1, Math.round((float) published * width / this.width));
  }

  Vgg.Spec vgg(int width) {
    Vgg.Spec full = Vgg.Spec.vgg16(0);
    return new Vgg.Spec(width, share(full.hidden(), width), 0, full.dropout());
  }

  ClipVit.Spec clip(ClipVit.Spec full, int width, int image) {
    VitSize size = full.size();
    int heads = Math.max(1, width / HEAD_WIDTH);
    return new ClipVit.Spec(
        new VitSize(image, size.patch(), width, size.depth(), heads), share(full.out(), width));
  }

  EfficientNet.Spec efficientNet(Variant variant, int width) {
    EfficientNet.Size full = EfficientNet.Size.b2();
    List<Integer> widths = full.widths().stream().map(each -> share(each, width)).toList();
    return new EfficientNet.Spec(
        variant,
        new EfficientNet.Size(width, full.repeats(), widths, share(full.head(), width)),
        EfficientNet.Classifier.PLAIN,
        0,
        0,
        0);
  }

  /** What users call it: {@code resnet50}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of its family of networks, as models' files say it. */
  public String family() {
    return family;
  }

  /** The side of the pictures that it was published for, in pixels. */
  public int image() {
    return image;
  }

  /** Its first width, as published. */
  public int width() {
    return width;
  }

  /** How the names of its published last layer begin; nothing where it has none to replace. */
  public String last() {
    return last;
  }

  /** Whether it is a vision transformer. */
  public boolean transformer() {
    return this == CLIP_VIT_B32 || this == CLIP_VIT_B16;
  }
}
