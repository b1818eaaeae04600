package org.subrosa.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;

/** What the reports may know. */
final class ArchitectureTest {

  private final JavaClasses own =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.subrosa.reports");

  @Test
  void reports_knowResultTypesOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.subrosa.document..",
            "org.subrosa.sensitive..",
            "org.subrosa.finding..",
            "org.subrosa.risk..",
            "org.subrosa.redact",
            "org.subrosa.reports..",
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson.core..",
            "de.siegmar.fastcsv..",
            "freemarker..",
            "org.apache.lucene..")
        .check(own);
  }

  @Test
  void reports_neverSeeAValue() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(SensitiveText.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RevealPermit.class)
        .check(own);
  }

  @Test
  void reports_printNothing() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(own);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(own);
  }

  @Test
  void packages_formNoCycle() {
    slices()
        .matching("org.subrosa.(*)..")
        .should()
        .beFreeOfCycles()
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                    "org.subrosa.document",
                    "org.subrosa.sensitive",
                    "org.subrosa.finding",
                    "org.subrosa.risk",
                    "org.subrosa.redact",
                    "org.subrosa.reports"));
  }
}
