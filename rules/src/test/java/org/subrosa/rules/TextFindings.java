package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.finding.Confidence;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;

/**
 * Lists what is reported in texts that hold few identifiers, so that a person can judge each
 * finding: the sources of a JDK without their licence headers, or what {@code -Dsubrosa.texts}
 * names, a ZIP of Java sources or a file of JSON documents. No part of the usual tests: it runs
 * when it is named, and is skipped where the texts are absent. {@code -Dsubrosa.packs} names other
 * rules than the default ones. The list goes to {@code target/text-findings.txt}, values masked.
 */
class TextFindings {

  private static final Path REPORT = Path.of("target", "text-findings.txt");
  private static final double SHARE = 10_000;

  private final DetectionEngine engine;
  private final SortedMap<String, StringBuilder> findings = new TreeMap<>();
  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private long tokens;
  private int texts;
  private int givenUp;

  TextFindings() throws RuleException {
    List<String> packs = List.of(System.getProperty("subrosa.packs", "default").split(",", -1));
    engine = DetectionEngine.builder().rules(new RuleLoader().load(packs)).build();
  }

  private static Path source() {
    String named = System.getProperty("subrosa.texts", "");
    return named.isEmpty()
        ? Path.of(System.getProperty("java.home"), "lib", "src.zip")
        : Path.of(named);
  }

  @Test
  void listsEveryFindingByRule() throws IOException {
    Path source = source();
    assumeTrue(Files.isRegularFile(source), () -> "no texts at " + source);
    PlainTexts.read(source, this::measure);
    assertTrue(tokens > 0, () -> "no words in " + source);
    String table = table();
    Files.writeString(REPORT, table + "\n" + String.join("", findings.values()));
    System.out.println(table);
  }

  @Test
  void licenceHeaders_areBlankedOutAndNothingElse() {
    String header = "/*\n * Copyright 1999 A. B.\n */\n\n// All rights reserved\npackage a;\n";
    String rest = "/** No licence but a comment. */ class C {}\n";
    String cut = PlainTexts.withoutLicence(header + rest);
    assertEquals("package a;\n" + rest, cut.stripLeading());
    assertEquals(header.length() + rest.length(), cut.length());
    assertEquals(
        rest,
        PlainTexts.withoutLicence(rest.replace("licence", "word")).replace("word", "licence"));
    assertEquals(7, PlainTexts.tokens("a.b(größe_1) ;"));
  }

  private void measure(String name, String text) {
    texts++;
    tokens += PlainTexts.tokens(text);
    var found = engine.detect(Sentences.unit(text));
    givenUp += found.givenUp().size();
    found.list().stream()
        .filter(one -> one.confidence().probability() >= Confidence.REPORTED)
        .forEach(one -> add(name, text, one));
  }

  private void add(String name, String text, Detection one) {
    String kind = one.type() + " " + one.rule();
    long line = text.substring(0, one.start()).chars().filter(c -> c == '\n').count() + 1;
    counts.merge(kind, 1, Integer::sum);
    findings
        .computeIfAbsent(kind, key -> new StringBuilder())
        .append(kind + " " + one.confidence().format() + " " + name + ":" + line)
        .append(" " + one.type().mask().mask(one.value()) + "\n");
  }

  private String table() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String rows = counts.entrySet().stream().map(this::row).collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "%d texts, %d tokens, %d findings, %.3f in 10,000 tokens; %d times a rule was given up%n%s",
        texts,
        tokens,
        all,
        all * SHARE / tokens,
        givenUp,
        rows);
  }

  private String row(Map.Entry<String, Integer> kind) {
    return String.format(
        Locale.ROOT,
        "%6d %8.4f  %s%n",
        kind.getValue(),
        kind.getValue() * SHARE / tokens,
        kind.getKey());
  }
}
