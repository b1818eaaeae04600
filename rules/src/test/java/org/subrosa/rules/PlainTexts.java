package org.subrosa.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the texts of a ZIP of Java sources, or of a file of JSON documents. */
final class PlainTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Words and marks, each of them a token. */
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

  /** The comments before the first line of code: blocks, and lines that follow one another. */
  private static final Pattern FIRST_COMMENT =
      Pattern.compile("\\G\\s*(/\\*(?:[^*]|\\*(?!/))*+\\*/|(?://[^\\n]*+\\n\\s*)++)");

  private static final Pattern LICENCE =
      Pattern.compile("(?i)copyright|licen[cs]e|all rights reserved");
  private static final Pattern NO_BREAK = Pattern.compile("[^\\n]");

  private PlainTexts() {}

  /** Takes one text. */
  interface Taker {
    void take(String name, String text);
  }

  static void read(Path file, Taker taker) throws IOException {
    if (file.toString().endsWith(".jsonl")) {
      readDocuments(file, taker);
    } else {
      readSources(file, taker);
    }
  }

  private static void readDocuments(Path file, Taker taker) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode document = JSON.readTree(line);
        taker.take(document.path("id").asText(), document.path("text").asText());
      }
    }
  }

  private static void readSources(Path file, Taker taker) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".java")) {
          try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            taker.take(entry.getName(), withoutLicence(text));
          }
        }
      }
    }
  }

  /** Blanks out licence headers; lines keep their numbers. */
  static String withoutLicence(String source) {
    StringBuilder text = new StringBuilder(source);
    Matcher comment = FIRST_COMMENT.matcher(source);
    while (comment.find()) {
      if (LICENCE.matcher(comment.group(1)).find()) {
        String blank = NO_BREAK.matcher(comment.group(1)).replaceAll(" ");
        text.replace(comment.start(1), comment.end(1), blank);
      }
    }
    return text.toString();
  }

  static long tokens(String text) {
    return TOKEN.matcher(text).results().count();
  }
}
