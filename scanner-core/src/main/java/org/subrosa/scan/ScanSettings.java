package org.subrosa.scan;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.subrosa.context.ContextLoader;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.detect.Terms;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.TikaExtractor;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.names.NameChoice;
import org.subrosa.names.NameFinder;
import org.subrosa.names.NameModelException;
import org.subrosa.redact.RedactionPlanner;
import org.subrosa.redact.Redactors;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RuleSet;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.sensitive.Passwords;
import org.subrosa.suppress.SuppressionChoice;
import org.subrosa.verify.CopySteps;
import org.subrosa.verify.ExtractingReader;
import org.subrosa.verify.LocalCopySteps;

/**
 * What a JVM needs to make its scanner: names and paths, no rule, term or key, so nothing of them
 * travels in a task or shows in a log.
 *
 * @param packs rule packs by name or directory
 * @param termsFile path of the user's terms, empty for none
 * @param keyFile path of the fingerprint key
 * @param redactConfidence confidence from which findings are kept and taken out of copies
 * @param limits how much of a document is read
 * @param ocr whether and how text in pictures is recognised
 * @param passwordsFile path of the user's passwords for documents, empty for none
 * @param suppressions what is no exposure
 * @param names what finds names
 */
public record ScanSettings(
    List<String> packs,
    String termsFile,
    String keyFile,
    double redactConfidence,
    ExtractionLimits limits,
    OcrSettings ocr,
    String passwordsFile,
    SuppressionChoice suppressions,
    NameChoice names)
    implements Serializable {

  /** Copies the list. */
  public ScanSettings {
    packs = List.copyOf(packs);
  }

  /** Makes settings with which names are not searched for. */
  public ScanSettings(
      List<String> packs,
      String termsFile,
      String keyFile,
      double redactConfidence,
      ExtractionLimits limits,
      OcrSettings ocr,
      String passwordsFile,
      SuppressionChoice suppressions) {
    this(
        packs,
        termsFile,
        keyFile,
        redactConfidence,
        limits,
        ocr,
        passwordsFile,
        suppressions,
        NameChoice.NONE);
  }

  /** Returns these settings with another choice of what finds names. */
  public ScanSettings withNames(NameChoice choice) {
    return new ScanSettings(
        packs,
        termsFile,
        keyFile,
        redactConfidence,
        limits,
        ocr,
        passwordsFile,
        suppressions,
        choice);
  }

  /** Makes settings without suppressions. */
  public ScanSettings(
      List<String> packs,
      String termsFile,
      String keyFile,
      double redactConfidence,
      ExtractionLimits limits,
      OcrSettings ocr,
      String passwordsFile) {
    this(
        packs,
        termsFile,
        keyFile,
        redactConfidence,
        limits,
        ocr,
        passwordsFile,
        SuppressionChoice.NONE);
  }

  /** Makes settings without passwords for documents. */
  public ScanSettings(
      List<String> packs,
      String termsFile,
      String keyFile,
      double redactConfidence,
      ExtractionLimits limits,
      OcrSettings ocr) {
    this(packs, termsFile, keyFile, redactConfidence, limits, ocr, "");
  }

  /** Makes settings with standard limits, with which pictures are not read. */
  public ScanSettings(
      List<String> packs, String termsFile, String keyFile, double redactConfidence) {
    this(packs, termsFile, keyFile, redactConfidence, ExtractionLimits.DEFAULT, OcrSettings.OFF);
  }

  /** Loads the rules. */
  public RuleSet rules() throws RuleException {
    return new RuleLoader().load(packs);
  }

  /**
   * Builds the detection engine.
   *
   * @throws RuleException if the rules cannot be used
   * @throws SettingsException if the terms cannot
   */
  public DetectionEngine engine() throws RuleException, SettingsException {
    return engine(rules());
  }

  /**
   * Builds the detection engine from rules that are loaded.
   *
   * @throws RuleException if the contexts of the packs cannot be used
   * @throws SettingsException if the terms cannot, or a model of names
   */
  public DetectionEngine engine(RuleSet rules) throws RuleException, SettingsException {
    DetectionEngine.Builder engine =
        DetectionEngine.builder()
            .rules(rules)
            .addresses()
            .terms(terms())
            .contexts(new ContextLoader().load(packs));
    return names.models().isEmpty() ? engine.build() : engine.names(nameFinder()).build();
  }

  private NameFinder nameFinder() throws SettingsException {
    try {
      return NameFinder.of(names);
    } catch (NameModelException e) {
      throw new SettingsException("--names: " + e.getMessage());
    }
  }

  private Terms terms() throws SettingsException {
    if (termsFile.isEmpty()) {
      return Terms.NONE;
    }
    Path file = Path.of(termsFile);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new SettingsException(
          "--terms: " + termsFile + " is no file that can be read twice; write the terms to one");
    }
    try {
      return Terms.read(file);
    } catch (NoSuchFileException e) {
      throw new SettingsException("--terms: " + termsFile + ": no such file");
    } catch (AccessDeniedException e) {
      throw new SettingsException("--terms: " + termsFile + ": permission denied");
    } catch (IOException e) {
      throw new SettingsException("--terms: " + e.getMessage());
    }
  }

  /** Builds the fingerprinter. */
  public Fingerprinter fingerprinter() throws IOException {
    return new Fingerprinter(FingerprintKey.read(Path.of(keyFile)));
  }

  /** Returns how documents are read. */
  public ScannerConfig config() {
    return new ScannerConfig(limits, ocr, redactConfidence, ScannerConfig.DEFAULT.mostFindings());
  }

  /**
   * Reads the passwords for documents.
   *
   * @throws SettingsException if they cannot be used
   */
  public Passwords passwords() throws SettingsException {
    if (passwordsFile.isEmpty()) {
      return Passwords.NONE;
    }
    try {
      return Passwords.read(Path.of(passwordsFile));
    } catch (NoSuchFileException e) {
      throw new SettingsException("--passwords: " + passwordsFile + ": no such file");
    } catch (AccessDeniedException e) {
      throw new SettingsException("--passwords: " + passwordsFile + ": permission denied");
    } catch (IOException e) {
      throw new SettingsException("--passwords: " + e.getMessage());
    }
  }

  /** Builds what reads documents in this process. */
  public FileScanner fileScanner(DetectionEngine engine) throws IOException {
    return new FileScanner(engine, fingerprinter(), config(), passwords(), suppressions.read());
  }

  /**
   * Builds what writes and proves copies in this process. It reads no text in pictures: nothing
   * takes such text out, so a copy with a picture is one that cannot be read to its end.
   */
  public CopySteps copySteps(DetectionEngine engine) {
    return new LocalCopySteps(
        Redactors.installed(),
        new RedactionPlanner(engine, redactConfidence),
        new ExtractingReader(new TikaExtractor(config().limits())));
  }
}
