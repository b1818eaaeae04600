package org.subrosa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.TikaExtractor;
import org.subrosa.extract.ocr.TesseractProgram;
import org.subrosa.isolate.NetworkFence;
import org.subrosa.jobs.ExitCode;
import org.subrosa.rule.RuleLoader;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.sensitive.Fingerprinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code subrosa doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Tells what is installed and what that enables.",
    footerHeading = "%nExample:%n",
    footer = "  subrosa doctor")
final class DoctorCommand implements Callable<Integer> {

  @Mixin private KeyOption key = new KeyOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Runtime runtime = Runtime.getRuntime();
    out.println("Subrosa    " + Version.current());
    out.println("Java       " + Runtime.version() + ", heap " + Sizes.of(runtime.maxMemory()));
    out.println("Processors " + runtime.availableProcessors());
    RuleLoader loader = new RuleLoader();
    int rules = loader.load(List.of("default")).rules().size();
    out.println("Rules      " + rules + " in pack default; packs " + loader.shippedPacks());
    int types = new TikaExtractor(ExtractionLimits.DEFAULT).mediaTypes().size();
    out.println("Formats    " + types + " media types are read");
    out.println("Redaction  plain text, CSV, TSV, JSON, NDJSON; other formats are refused");
    out.println("Key        " + describeKey());
    out.println("Scratch    " + describeScratch());
    out.println("Isolation  " + describeIsolation());
    out.println("Tesseract  " + describeTesseract());
    return ExitCode.DONE.code();
  }

  private String describeKey() {
    Path file = key.path();
    try {
      return Files.exists(file)
          ? new Fingerprinter(FingerprintKey.read(file)).keyId() + " in " + file
          : "none yet; the first scan makes " + file;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String describeScratch() throws IOException {
    Path run = Path.of(System.getProperty("java.io.tmpdir", "/tmp")).toAbsolutePath();
    Path scratch = Optional.ofNullable(run.getParent()).orElse(run);
    return "a private directory in "
        + scratch
        + ", "
        + Sizes.of(Files.getFileStore(scratch).getUsableSpace())
        + " free";
  }

  private static String describeIsolation() {
    return NetworkFence.isUp()
        ? "documents are read in child processes without network"
        : "documents are read in child processes; this user can make no network namespace, so"
            + " only URLs are refused to them";
  }

  private static String describeTesseract() {
    Optional<TesseractProgram> installed = OcrOptions.installed();
    if (installed.isEmpty()) {
      return "not installed; text in pictures cannot be read (--ocr)";
    }
    TesseractProgram program = installed.get();
    try {
      return program.path()
          + ", languages "
          + String.join(" ", program.languages())
          + "; text in pictures is read with --ocr";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
