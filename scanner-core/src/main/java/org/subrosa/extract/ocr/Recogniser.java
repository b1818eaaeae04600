package org.subrosa.extract.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has Tesseract read a picture: as a page first, then, when that gives next to nothing, as text
 * scattered over a picture, then as a page that is turned.
 *
 * <p>Each try is a process that ends with this one ({@code setpriv}), has limits on CPU time and
 * memory ({@code prlimit}), where util-linux has these programs, and on time in any case.
 */
final class Recogniser {

  private static final Path LIMITED = Path.of("/usr/bin/prlimit");
  private static final Path BOUND = Path.of("/usr/bin/setpriv");

  /** Address space: what a page of 50 megapixels takes, and the data of several languages. */
  private static final long MOST_MEMORY = 3L << 30;

  private static final int MOST_TABLE = 1 << 26;

  /** A killed process ends at once, but for one that waits for a disk that does not answer. */
  private static final long PATIENCE_SECONDS = 5;

  /** Page, scattered text, page whose orientation is to be found: {@code --psm} of Tesseract. */
  private static final List<String> TRIES = List.of("3", "11", "1");

  private final OcrSettings settings;

  Recogniser(OcrSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads a picture.
   *
   * @throws IOException if that failed or took too long; the message is the product's own
   */
  RecognisedText recognise(GreyPicture picture) throws IOException {
    if (picture.isBlank()) {
      return RecognisedText.NONE;
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.seconds());
    RecognisedText best = attempt(picture, TRIES.get(0), end);
    for (String mode : TRIES.subList(1, TRIES.size())) {
      if (!best.isWeak()) {
        break;
      }
      RecognisedText next = another(picture, mode, end);
      best = next.sureLetters() > best.sureLetters() ? next : best;
    }
    return best;
  }

  /** A try that fails after one that did not changes nothing: data for turned pages is optional. */
  private RecognisedText another(GreyPicture picture, String mode, long end) throws IOException {
    try {
      return attempt(picture, mode, end);
    } catch (RecognitionException e) {
      if (e.isLimit()) {
        throw e;
      }
      return RecognisedText.NONE;
    }
  }

  private RecognisedText attempt(GreyPicture picture, String mode, long end) throws IOException {
    Process process = TesseractProgram.start(command(mode), ProcessBuilder.Redirect.DISCARD);
    AtomicBoolean isLate = new AtomicBoolean();
    Thread clock = new Thread(() -> endLate(process, end, isLate), "recognition");
    clock.setDaemon(true);
    clock.start();
    try {
      byte[] table = exchange(picture, process);
      int code = process.waitFor();
      if (isLate.get() || code != 0) {
        throw new RecognitionException(isLate.get());
      }
      return RecognisedText.parse(new String(table, StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RecognitionException(false);
    } catch (RecognitionException e) {
      throw e;
    } catch (IOException e) {
      throw new RecognitionException(isLate.get());
    } finally {
      kill(process);
      clock.interrupt();
      awaitEnd(process);
    }
  }

  /** A killed process is there until the system has taken it away: nobody goes on before that. */
  private static void awaitEnd(Process process) {
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] exchange(GreyPicture picture, Process process) throws IOException {
    try (InputStream in = process.getInputStream()) {
      // The program reads the whole picture before it writes.
      try (OutputStream out = process.getOutputStream()) {
        picture.write(out);
      }
      byte[] table = in.readNBytes(MOST_TABLE);
      if (table.length == MOST_TABLE) {
        throw new RecognitionException(false);
      }
      return table;
    }
  }

  private static void endLate(Process process, long end, AtomicBoolean isLate) {
    try {
      if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        isLate.set(true);
        kill(process);
      }
    } catch (InterruptedException e) {
      // The picture was read in time.
      Thread.currentThread().interrupt();
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private List<String> command(String mode) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(LIMITED)) {
      command.add(LIMITED.toString());
      command.add("--as=" + MOST_MEMORY);
      command.add("--cpu=" + settings.seconds());
      command.add("--core=0");
    }
    if (Files.isExecutable(BOUND)) {
      command.addAll(List.of(BOUND.toString(), "--pdeathsig", "KILL"));
    }
    command.add(settings.program());
    command.addAll(List.of("stdin", "stdout", "-l", settings.languages(), "--psm", mode));
    command.addAll(List.of("--dpi", "300", "-c", "tessedit_create_tsv=1"));
    return command;
  }
}
