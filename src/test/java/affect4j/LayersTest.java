package affect4j;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** Data flows one way: each package may see only the packages named on its line. */
@AnalyzeClasses(packages = "affect4j", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final List<String> MAY_SEE =
      List.of(
          "label:",
          "image: label",
          "face: image label",
          "video: image",
          "track: face image label",
          "data: label",
          "augment: image",
          "synth: image data label",
          "eval: label",
          "sheet: eval data face label",
          "record:",
          "nn:",
          "model: nn label",
          "optim: nn model",
          "checkpoint:",
          "zoo: checkpoint model label nn",
          "find: face image label model nn zoo",
          "batch: augment data image label nn",
          "scene: augment batch data face image label model",
          "loss: batch model label nn",
          "train: scene find face optim loss batch augment data eval record zoo checkpoint model image label nn",
          "predict: zoo batch augment data eval image model label nn",
          "tune: eval label",
          "infer: find track video zoo image face model label nn",
          "follow: infer label",
          "report: infer image face label",
          "page: infer face image record eval label",
          "reproduce: page predict train data eval record zoo label nn",
          "bench: train synth optim loss batch augment data infer find zoo image face model checkpoint label nn",
          "cli: reproduce page predict tune bench sheet report follow track video train synth batch augment data eval infer find zoo"
              + " image face model checkpoint label nn");

  @ArchTest static final ArchRule DATA_FLOWS_ONE_WAY = oneWay();

  @ArchTest
  static final ArchRule NUMBERS_AND_FILES_ARE_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage(
              "affect4j.label..",
              "affect4j.data..",
              "affect4j.eval..",
              "affect4j.sheet..",
              "affect4j.record..",
              "affect4j.checkpoint..",
              "affect4j.report..",
              "affect4j.follow..",
              "affect4j.page..",
              "affect4j.tune..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco..")
          .allowEmptyShould(true);

  /** Users of the library meet no type of the engine. */
  @ArchTest
  static final ArchRule READINGS_ARE_PLAIN_JAVA =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("affect4j.infer..")
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .haveRawReturnType(resideInAPackage("org.bytedeco.."))
          .orShould()
          .haveRawParameterTypes(anyElementThat(resideInAPackage("org.bytedeco..")));

  @ArchTest
  static final ArchRule PICTURES_KNOW_NO_TORCH =
      noClasses()
          .that()
          .resideInAnyPackage(
              "affect4j.image..",
              "affect4j.face..",
              "affect4j.video..",
              "affect4j.augment..",
              "affect4j.synth..",
              "affect4j.track..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco.pytorch..")
          .allowEmptyShould(true);

  private static ArchRule oneWay() {
    LayeredArchitecture rule =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String line : MAY_SEE) {
      rule = rule.layer(name(line)).definedBy("affect4j." + name(line) + "..");
    }
    for (String line : MAY_SEE) {
      String seen = line.substring(line.indexOf(':') + 1).strip();
      rule =
          seen.isEmpty()
              ? rule.whereLayer(name(line)).mayNotAccessAnyLayer()
              : rule.whereLayer(name(line)).mayOnlyAccessLayers(seen.split(" "));
    }
    return rule;
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(':'));
  }
}
