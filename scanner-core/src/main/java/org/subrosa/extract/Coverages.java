package org.subrosa.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.subrosa.extract.ocr.UnreadPages;
import org.subrosa.extract.table.TableLimitException;
import org.subrosa.finding.Coverage;

/**
 * Says how far a parser came. Reasons are the product's words and names of exception classes;
 * messages of exceptions can quote the document and are dropped.
 */
final class Coverages {

  private static final List<String> NOT_TEXT =
      List.of(
          "image/",
          "audio/",
          "video/",
          "font/",
          "application/x-font",
          "application/x-elf",
          "application/x-sharedlib",
          "application/x-executable",
          "application/x-object",
          "application/x-coredump",
          "application/x-mach-o",
          "application/x-msdownload",
          "application/x-dosexec");

  /** How a document was examined whose pages show logos and the like. */
  private static final String SMALL_PICTURES = "text in small pictures is not read";

  private Coverages() {}

  /** A document that a limit leaves out. */
  static Coverage limited(Limit limit) {
    return new Coverage.Partial("limit on " + limit.words());
  }

  /** A document that a limit cut. */
  static Coverage cut(Limit limit, boolean isTailRead) {
    return new Coverage.Partial(
        "limit on "
            + limit.words()
            + (isTailRead ? ": head and tail were examined" : ": only the head was examined"));
  }

  /** Messages of Tika's guard over what a parser gives, and of POI's over what it unpacks. */
  private static boolean isBomb(@Nullable String message) {
    return message != null
        && !isNested(message)
        && (message.startsWith("Suspected zip bomb") || message.startsWith("Zip bomb detected"));
  }

  private static boolean isNested(@Nullable String message) {
    return message != null && message.matches("Suspected zip bomb: \\d+ levels .*");
  }

  /** After a parser that returned. */
  static Coverage of(Metadata metadata) {
    String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
    String[] parsers = metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY);
    if (Arrays.stream(parsers)
        .allMatch(
            name ->
                name.endsWith("EmptyParser")
                    || name.endsWith(".DefaultParser")
                    || name.endsWith("CompositeParser"))) {
      return new Coverage.Unsupported("no reader for " + plainType(type));
    }
    if (NOT_TEXT.stream().anyMatch(type::startsWith) && !type.startsWith("image/svg")) {
      return new Coverage.Partial("properties only: pictures, sound and programs are not read");
    }
    return new Coverage.Examined();
  }

  /** After a document that has pages, of which pictures are not read. */
  static Coverage of(UnreadPages pages, Metadata metadata) {
    List<String> reasons = new ArrayList<>();
    String[] characters = metadata.getValues(PDF.CHARACTERS_PER_PAGE);
    Set<Integer> empty =
        IntStream.range(0, characters.length)
            .filter(page -> characters[page].equals("0") && !pages.blank().contains(page))
            .boxed()
            .collect(Collectors.toSet());
    if (!empty.isEmpty()) {
      reasons.add(empty.size() + " pages without text: scans are not read");
    }
    long pictures = pages.pictures().stream().filter(page -> !empty.contains(page)).count();
    if (pictures > 0) {
      reasons.add(pictures + " pages with pictures: text in them is not read");
    }
    if (pages.unknownLetters() > 0) {
      reasons.add(pages.unknownLetters() + " pages with letters that stand for no character");
    }
    if (!pages.trouble().isEmpty()) {
      reasons.add(pages.trouble());
    }
    if (!reasons.isEmpty()) {
      return new Coverage.Partial(String.join("; ", reasons));
    }
    return new Coverage.Examined(pages.hasSmallPictures() ? SMALL_PICTURES : "");
  }

  /** After a parser that failed. */
  static Coverage of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LimitReachedException limit) {
        return limited(limit.limit());
      }
      if (cause instanceof TableLimitException) {
        return new Coverage.Partial("limit on " + cause.getMessage());
      }
      if (cause instanceof EncryptedDocumentException
          || cause.getClass().getSimpleName().contains("Encrypted")
          || cause.getClass().getSimpleName().contains("Password")) {
        return new Coverage.Encrypted("needs a password");
      }
      if (cause instanceof UnsupportedFormatException) {
        return new Coverage.Unsupported("no reader for this version of the format");
      }
      if (cause instanceof ZeroByteFileException) {
        return new Coverage.Skipped("empty: nothing to read");
      }
      if (isBomb(cause.getMessage())) {
        return limited(Limit.RATIO);
      }
      if (isNested(cause.getMessage())) {
        return new Coverage.Partial("limit on depth of markup");
      }
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new Coverage.ParseError(root.getClass().getSimpleName());
  }

  /** A media type is shown only when it has the shape of one. */
  private static String plainType(String type) {
    return type.matches("[a-zA-Z0-9.+-]{1,60}/[a-zA-Z0-9.+-]{1,80}") ? type : "this format";
  }
}
