package org.subrosa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;
import org.subrosa.text.View;

/** The boundaries of the core, and what no class of it may do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchitectureTest {

  /** The packages that read clear values: reading, detection, suppression, redaction, proof. */
  private static final Set<String> REVEALING =
      Set.of(
          "org.subrosa.detect",
          "org.subrosa.extract",
          "org.subrosa.redact",
          "org.subrosa.scan",
          "org.subrosa.sensitive",
          "org.subrosa.suppress",
          "org.subrosa.verify");

  private static final DescribedPredicate<JavaClass> PRODUCT =
      describe("classes of the core", type -> !type.getPackageName().equals("org.subrosa"));

  private JavaClasses core = new ClassFileImporter().importClasses();

  @BeforeAll
  void read() {
    core =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.subrosa");
  }

  @Test
  void packages_formNoCycle() {
    slices().matching("org.subrosa.(**)").should().beFreeOfCycles().check(core);
    slices().matching("org.subrosa.(*)..").should().beFreeOfCycles().check(core);
  }

  @Test
  void core_knowsNoSparkAndNoneOfTheModulesAboveIt() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..",
            "org.apache.hadoop..",
            "picocli..",
            "org.subrosa.jobs..",
            "org.subrosa.cli..",
            "org.subrosa.reports..")
        .check(core);
  }

  @Test
  void core_printsNothingAndDoesNotExit() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(core);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(core);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.subrosa.isolate.WorkerMain")
        .should()
        .callMethodWhere(
            describe(
                "the process ends",
                (JavaMethodCall call) ->
                    Set.of("exit", "halt").contains(call.getName())
                        && call.getTargetOwner().getPackageName().equals("java.lang")))
        .check(core);
  }

  @Test
  void core_throwsNoGenericException() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(core);
  }

  @Test
  void clearValues_areReadInFewPackages() {
    Set<String> packages =
        core.stream()
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().isEquivalentTo(RevealPermit.class)))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(REVEALING), packages);
  }

  @Test
  void classNames_sayWhatTheyAre() {
    classes()
        .should(
            new ArchCondition<JavaClass>("not be a Utils, Helper, Manager, Impl or Abstract") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (type.getSimpleName().matches("Abstract.*|.*(Utils?|Helper|Manager|Impl)")) {
                  events.add(SimpleConditionEvent.violated(type, type.getFullName()));
                }
              }
            })
        .check(core);
  }

  @Test
  void classes_areFinal() {
    classes()
        .that(PRODUCT)
        .and()
        .areNotInterfaces()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .and(
            describe(
                "are no constants with bodies of their own",
                type -> type.getRawSuperclass().map(parent -> !parent.isEnum()).orElse(true)))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(core);
  }

  @Test
  void packages_areNullMarked() {
    Set<String> open =
        core.stream()
            .filter(PRODUCT)
            .map(JavaClass::getPackage)
            .filter(place -> !isNullMarked(place))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), open);
  }

  private static boolean isNullMarked(JavaPackage place) {
    return place.getPackageInfo().isAnnotatedWith(NullMarked.class);
  }

  /** A logger that is never given these types cannot print what they hold, whatever they print. */
  @Test
  void loggers_neverGetText() {
    noClasses()
        .should(
            new ArchCondition<JavaClass>("log in a method that handles text") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                  boolean logs =
                      unit.getMethodCallsFromSelf().stream()
                          .anyMatch(
                              call -> call.getTargetOwner().getPackageName().equals("org.slf4j"));
                  if (logs && handlesText(unit)) {
                    events.add(SimpleConditionEvent.satisfied(unit, unit.getFullName()));
                  }
                }
              }
            })
        .check(core);
  }

  private static boolean handlesText(JavaCodeUnit unit) {
    return unit.getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTest::isText)
        || unit.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    isText(call.getTargetOwner()) || isText(call.getTarget().getRawReturnType()))
        || unit.getFieldAccesses().stream()
            .anyMatch(field -> isText(field.getTarget().getRawType()));
  }

  private static boolean isText(JavaClass type) {
    return type.isEquivalentTo(SensitiveText.class)
        || type.isEquivalentTo(View.class)
        || type.isEquivalentTo(TextUnit.class);
  }
}
