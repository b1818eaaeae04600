package org.subrosa.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the sample documents, their index, the roster of client names and the truth into a folder.
 * The bytes are the same on any day, machine and Java version.
 */
public final class SampleDocuments {
  private SampleDocuments() {}

  /** Writes all files into the folder that the only argument names. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("expected one argument: the output folder");
    }
    write(Path.of(args[0]));
  }

  /** Writes all files into the folder. */
  static void write(Path folder) throws IOException {
    LawFirm lawFirm = new LawFirm();
    Clinic clinic = new Clinic();
    Bank bank = new Bank();
    CounsellingPractice practice = new CounsellingPractice();
    List<Document> documents = new ArrayList<>();
    lawFirm.documents().forEach(document -> documents.add(document.under("law-firm")));
    clinic.documents().forEach(document -> documents.add(document.under("clinic")));
    bank.documents().forEach(document -> documents.add(document.under("bank")));
    practice.documents().forEach(document -> documents.add(document.under("counselling")));
    documents.sort(Comparator.comparing(Document::path));

    TreeSet<String> roster = new TreeSet<>(lawFirm.roster());
    roster.addAll(clinic.roster());
    roster.addAll(bank.roster());
    roster.addAll(practice.roster());

    for (Document document : documents) {
      write(folder.resolve("documents").resolve(document.path()), document.content());
    }
    write(folder.resolve("index.txt"), lines(documents.stream().map(Document::path).toList()));
    write(folder.resolve("roster.csv"), utf8("name\n" + text(new ArrayList<>(roster))));
    write(folder.resolve("truth.json"), utf8(TruthFile.write(documents)));
  }

  private static byte[] lines(List<String> lines) {
    return utf8(text(lines));
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, content);
  }
}
