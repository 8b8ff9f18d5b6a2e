package affect4j.zoo;

import affect4j.model.Dan;
import affect4j.model.Detector;
import affect4j.model.LandmarkNet;
import affect4j.model.Mae;
import affect4j.model.ResNet;
import affect4j.model.Vit.Pooling;
import affect4j.model.VitSize;
import affect4j.model.baseline.ClipResNet;
import affect4j.model.baseline.ClipVit;
import affect4j.model.baseline.EfficientNet;
import affect4j.model.baseline.EmotionNet;
import affect4j.model.baseline.Inception;
import affect4j.model.baseline.Vgg;
import affect4j.zoo.Published.Weights;
import java.io.IOException;
import java.util.List;

/**
 * Every network that affect4j has, in the sizes in which it was published, and which files of it
 * are known of. docs/models.md says more of their terms.
 */
public final class Catalogue {
  private static final int IMAGE_NET = 1000;
  private static final int EXPRESSIONS = 8;
  private static final int LSD = 6;
  private static final String NONE = "no licence stated";
  private static final String OURS = "Apache-2.0";
  private static final String BSD = "BSD-3-Clause (torchvision); ImageNet's terms";
  private static final String MIT = "MIT";
  private static final String MAE = "CC-BY-NC 4.0";
  private static final String PLAIN = "a plain state dict";
  private static final String EMMA_PAGE = "github.com/JackYFL/EMMA_CoTEX_ABAW4";
  private static final String DAN_PAGE = "github.com/yaoing/DAN";
  private static final String MAE_PAGE = "github.com/facebookresearch/mae";
  private static final String TORCHVISION = "docs.pytorch.org/vision";
  private static final String CLIP_PAGE = "github.com/openai/CLIP";
  private static final String CLIP_KEYS = "TorchScript, half precision, under visual.";

  private Catalogue() {}

  /** All of them: ours first, then the paper's, then those that it compares itself with. */
  public static List<Published> all() throws IOException {
    ModelFile starter = ModelFile.open(Starter.NAME);
    Architecture<?> own = starter.architecture().orElseThrow();
    return List.of(
        new Published(
            "starter (emma)", own, List.of(kept("starter.safetensors", "models/starter.md"))),
        row("detector", new DetectorFamily(), Detector.Spec.standard(), finder("detector")),
        row("landmarks", new LandmarkFamily(), LandmarkNet.Spec.standard(), finder("landmarks")),
        row(
            "emma",
            new EmmaFamily(),
            EmmaFamily.Sizes.of(VitSize.base(), Dan.Spec.of(EXPRESSIONS)),
            new Weights("EMMA, on Baidu", EMMA_PAGE, NONE, "model; 433 entries")),
        row("cotex", new CotexFamily(), vit(VitSize.base(), LSD)),
        mae("base", VitSize.base()),
        mae("large", VitSize.large()),
        mae("huge", VitSize.huge()),
        row("vit base", new VitFamily(), vit(VitSize.base(), IMAGE_NET)),
        row(
            "dan",
            new DanFamily(),
            Dan.Spec.of(EXPRESSIONS),
            new Weights("affecnet8_epoch5_acc0.6209.pth", DAN_PAGE, NONE, "model_state_dict")),
        row(
            "resnet18",
            ResNetFamily.resNet18(),
            ResNet.Spec.resNet18(IMAGE_NET),
            new Weights("resnet18-f37072fd.pth", TORCHVISION, BSD, PLAIN),
            new Weights("resnet18_msceleb.pth", DAN_PAGE, NONE, "state_dict")),
        row(
            "resnet50",
            ResNetFamily.resNet50(),
            ResNet.Spec.resNet50(IMAGE_NET),
            new Weights("resnet50-0676ba61.pth", TORCHVISION, BSD, PLAIN)),
        row(
            "vggface",
            new VggFaceFamily(),
            Vgg.Spec.vgg16(2622),
            new Weights(
                "vgg_face_dag.pth",
                "www.robots.ox.ac.uk/~vgg/software/vgg_face",
                "research, not commercial",
                "conv1_1 to fc8, red first; ports of the Torch7 file, blue first")),
        row(
            "vgg16",
            new VggFamily(),
            Vgg.Spec.vgg16(IMAGE_NET),
            new Weights("vgg16-397923af.pth", TORCHVISION, BSD, PLAIN)),
        row(
            "clip RN50",
            new ClipResNetFamily(),
            ClipResNet.Spec.rn50(),
            new Weights("RN50.pt", CLIP_PAGE, MIT, CLIP_KEYS)),
        row(
            "clip ViT-B/32",
            new ClipVitFamily(),
            ClipVit.Spec.b32(),
            new Weights("ViT-B-32.pt", CLIP_PAGE, MIT, CLIP_KEYS)),
        row(
            "clip ViT-B/16",
            new ClipVitFamily(),
            ClipVit.Spec.b16(),
            new Weights("ViT-B-16.pt", CLIP_PAGE, MIT, CLIP_KEYS)),
        row(
            "inception_v3",
            new InceptionFamily(),
            Inception.Spec.v3(IMAGE_NET),
            new Weights("inception_v3_google-0cc3c7bd.pth", TORCHVISION, BSD, PLAIN)),
        row(
            "tf_efficientnet_b2",
            EfficientNetFamily.tensorFlow(),
            EfficientNet.Spec.b2(EfficientNet.Variant.TENSORFLOW, IMAGE_NET),
            new Weights(
                "tf_efficientnet_b2_ns-00306e48.pth",
                "github.com/huggingface/pytorch-image-models",
                "Apache-2.0; ImageNet's terms",
                PLAIN),
            new Weights(
                "enet_b2_8.pt",
                "github.com/sb-ai-lab/EmotiEffLib",
                "Apache-2.0; AffectNet's terms",
                "a Python module: in Python torch.save(model.state_dict(), ...) first")),
        row(
            "efficientnet_b2",
            EfficientNetFamily.plain(),
            EfficientNet.Spec.b2(EfficientNet.Variant.PLAIN, IMAGE_NET),
            new Weights(
                "efficientnet_b2_ra-bcdf34b7.pth",
                "github.com/huggingface/pytorch-image-models",
                "Apache-2.0; ImageNet's terms",
                PLAIN + "; wants --model efficientnet_b2")),
        row(
            "emotionnet",
            new EmotionNetFamily(),
            EmotionNet.Spec.abaw3(),
            new Weights(
                "on OneDrive", "github.com/wtomin/ABAW3_MultiEmotionNet", NONE, "746 entries")));
  }

  private static Published mae(String size, VitSize encoder) {
    return row(
        "mae " + size,
        new MaeFamily(),
        Mae.Spec.of(encoder),
        new Weights(
            "mae_pretrain_vit_" + size + ".pth", MAE_PAGE, MAE, "model; the encoder alone"));
  }

  private static VitFamily.Sizes vit(VitSize encoder, int classes) {
    return new VitFamily.Sizes(encoder, Pooling.CLASS_TOKEN, List.of(classes));
  }

  private static Weights finder(String name) {
    return kept(name + ".safetensors", "models/finder.md");
  }

  private static Weights kept(String file, String card) {
    return new Weights(file + ", comes along", "docs/" + card, OURS, "ours, with its description");
  }

  private static <S> Published row(String name, Family<S> family, S sizes, Weights... weights) {
    return new Published(name, new Architecture<>(family, sizes), List.of(weights));
  }
}
