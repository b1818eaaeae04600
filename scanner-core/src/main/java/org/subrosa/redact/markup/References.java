package org.subrosa.redact.markup;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.subrosa.redact.Place;

/** Reads references to characters (XML 1.0, 4.1; HTML Standard, 13.5), and where each stood. */
final class References {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?");
  private static final Map<String, String> OF_XML =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'");

  private References() {}

  /** Returns a stretch of a text as a writable place. */
  static Place place(String text, int start, int end, boolean isHtml) {
    int first = text.indexOf('&', start);
    if (first < 0 || first >= end) {
      return Place.plain(text.substring(start, end), start);
    }
    StringBuilder read = new StringBuilder(end - start);
    int[] bounds = new int[end - start + 1];
    Matcher reference = REFERENCE.matcher(text).region(start, end);
    int at = start;
    while (reference.find()) {
      Optional<String> meant = meant(reference.group(), isHtml);
      if (meant.isPresent()) {
        at = copy(text, at, reference.start(), read, bounds);
        for (int i = 0; i < meant.get().length() && read.length() < end - start; i++) {
          bounds[read.length()] = i == 0 ? reference.start() : reference.end();
          read.append(meant.get().charAt(i));
        }
        at = reference.end();
      }
    }
    copy(text, at, end, read, bounds);
    bounds[read.length()] = end;
    return Place.escaped(read.toString(), Arrays.copyOf(bounds, read.length() + 1));
  }

  private static int copy(String text, int from, int to, StringBuilder read, int[] bounds) {
    for (int i = from; i < to; i++) {
      bounds[read.length()] = i;
      read.append(text.charAt(i));
    }
    return to;
  }

  private static Optional<String> meant(String reference, boolean isHtml) {
    if (isHtml || reference.charAt(1) == '#') {
      String meant = Parser.unescapeEntities(reference, false);
      return meant.equals(reference) ? Optional.empty() : Optional.of(meant);
    }
    return Optional.ofNullable(OF_XML.get(reference));
  }
}
