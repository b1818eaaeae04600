package org.subrosa.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.extract.DocumentFuzz;
import org.subrosa.extract.TextFuzz;
import org.subrosa.extract.ocr.PicturesFuzz;
import org.subrosa.extract.raw.PartsFuzz;
import org.subrosa.extract.raw.RawReadersFuzz;
import org.subrosa.extract.sqlite.SqliteFuzz;
import org.subrosa.isolate.WireFuzz;
import org.subrosa.language.LanguageFuzz;
import org.subrosa.match.RegexFuzz;
import org.subrosa.redact.RedactorsFuzz;
import org.subrosa.rule.RuleLoaderFuzz;
import org.subrosa.spool.SpoolFuzz;
import org.subrosa.text.ViewsFuzz;

/** Every parser and every decoder of frames of this module. */
final class CoreTargets {

  private CoreTargets() {}

  static List<FuzzTarget> all() throws IOException {
    List<FuzzTarget> all = new ArrayList<>();
    List<byte[]> raw = Seeds.raw();
    for (String reader : RawReadersFuzz.names()) {
      all.add(
          new FuzzTarget(
              reader,
              RawReadersFuzz.class,
              reader,
              bytes -> RawReadersFuzz.read(reader, bytes),
              raw));
    }
    all.addAll(
        List.of(
            of("Parts", PartsFuzz.class, PartsFuzz::fuzzerTestOneInput, PartsFuzz.seeds()),
            of("Sqlite", SqliteFuzz.class, SqliteFuzz::fuzzerTestOneInput, SqliteFuzz.seeds()),
            of(
                "Pictures",
                PicturesFuzz.class,
                PicturesFuzz::fuzzerTestOneInput,
                PicturesFuzz.seeds()),
            of("Text", TextFuzz.class, TextFuzz::fuzzerTestOneInput, TextFuzz.seeds()),
            of("Documents", DocumentFuzz.class, DocumentFuzz::fuzzerTestOneInput, raw),
            of("Views", ViewsFuzz.class, ViewsFuzz::fuzzerTestOneInput, Seeds.views()),
            of("Language", LanguageFuzz.class, LanguageFuzz::fuzzerTestOneInput, sentences()),
            of("Regex", RegexFuzz.class, RegexFuzz::fuzzerTestOneInput, RegexFuzz.seeds()),
            of("Rules", RuleLoaderFuzz.class, RuleLoaderFuzz::fuzzerTestOneInput, rules()),
            of(
                "Redactors",
                RedactorsFuzz.class,
                RedactorsFuzz::fuzzerTestOneInput,
                Seeds.redactors()),
            of("Spool", SpoolFuzz.class, SpoolFuzz::fuzzerTestOneInput, SpoolFuzz.seeds()),
            of("Wire", WireFuzz.class, WireFuzz::fuzzerTestOneInput, WireFuzz.seeds())));
    return all;
  }

  private static FuzzTarget of(
      String name, Class<?> owner, Mutations.Target target, List<byte[]> seeds) {
    return FuzzTarget.of(name, owner, target, seeds);
  }

  private static List<byte[]> sentences() {
    return List.of(Seeds.utf8("Dr. Smith paid $4.50 to A. B. He left! Why? \u4e2d\u6587."));
  }

  private static List<byte[]> rules() {
    return List.of(Seeds.utf8(Seeds.RULE));
  }
}
