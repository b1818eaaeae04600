package org.subrosa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.FileDescriptor;
import org.junit.jupiter.api.Test;
import org.subrosa.sensitive.SensitiveText;

/** The boundaries of the whole product. */
final class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.subrosa");

  private static final DescribedPredicate<JavaClass> LOG =
      DescribedPredicate.describe(
          "log",
          type ->
              type.getDirectDependenciesFromSelf().stream()
                  .map(dependency -> dependency.getTargetClass().getPackageName())
                  .anyMatch(
                      name ->
                          name.startsWith("org.slf4j") || name.startsWith("org.apache.logging")));

  @Test
  void packages_formNoCycle() {
    slices().matching("org.subrosa.(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  /** A child process speaks with its parent over them, and ends with it. */
  private static DescribedPredicate<JavaClass> areNoWorkers() {
    return describe(
        "are no child processes",
        type -> !type.getFullName().startsWith("org.subrosa.isolate.WorkerMain"));
  }

  @Test
  void standardStreams_areTheCommandLinesAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.subrosa.cli..")
        .and(areNoWorkers())
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(FileDescriptor.class)
        .check(PRODUCT);
  }

  @Test
  void picocli_isKnownToTheCommandLineAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.subrosa.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(PRODUCT);
  }

  @Test
  void spark_isKnownToTheJobsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.subrosa.jobs..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .check(PRODUCT);
  }

  /** The reader of ORC hands out rows in classes of Hadoop's name. */
  @Test
  void hadoop_isKnownToTheJobsAndToReadersOfItsFormatsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.subrosa.jobs..", "org.subrosa.formats..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.hadoop..")
        .check(PRODUCT);
  }

  @Test
  void process_isEndedByTheCommandLineAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.subrosa.cli..")
        .and(areNoWorkers())
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(PRODUCT);
  }

  /** A class that logs holds no text that may be a value, so no logger can be given one. */
  @Test
  void loggers_neverMeetSensitiveText() {
    noClasses()
        .that(LOG)
        .should()
        .dependOnClassesThat(assignableTo(SensitiveText.class))
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  @Test
  void classes_areFinalOrSealed() {
    DescribedPredicate<JavaClass> open =
        DescribedPredicate.describe(
            "are classes of the top level",
            type ->
                !type.isInterface()
                    && !type.isEnum()
                    && !type.isRecord()
                    && !type.isAnonymousClass()
                    && !type.getSimpleName().equals("package-info"));
    DescribedPredicate<JavaClass> closed =
        DescribedPredicate.describe(
            "final or sealed",
            type -> type.getModifiers().contains(JavaModifier.FINAL) || type.reflect().isSealed());
    classes()
        .that(open)
        .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(closed))
        .check(PRODUCT);
  }

  @Test
  void names_sayWhatAClassIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .check(PRODUCT);
  }
}
