package org.subrosa.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.subrosa.document.Location;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/**
 * Turns a document's properties into units, one a distinct value. What Tika itself adds (its own
 * notes, types, sizes, counts) is left out.
 */
final class PropertyUnits {

  /** Names that may be shown; every other name is the document's own and stays unnamed. */
  private static final Map<String, String> WELL_KNOWN =
      Map.ofEntries(
          Map.entry("dc:creator", "author"),
          Map.entry("dc:title", "title"),
          Map.entry("dc:subject", "subject"),
          Map.entry("dc:description", "description"),
          Map.entry("dc:publisher", "publisher"),
          Map.entry("dc:contributor", "contributor"),
          Map.entry("meta:last-author", "last author"),
          Map.entry("meta:keyword", "keywords"),
          Map.entry("w:Comments", "comments"),
          Map.entry("cp:subject", "subject"),
          Map.entry("cp:category", "category"),
          Map.entry("extended-properties:Company", "company"),
          Map.entry("extended-properties:Manager", "manager"),
          Map.entry("Message-From", "from"),
          Map.entry("Message-To", "to"),
          Map.entry("Message-Cc", "cc"),
          Map.entry("Message-Bcc", "bcc"));

  private static final List<String> TIKAS_OWN =
      List.of(
          "x-tika",
          "content-type",
          "content-length",
          "content-encoding",
          "resourcename",
          "embedded",
          "meta:page-count",
          "meta:word-count",
          "meta:character-count",
          "dcterms:",
          "pdf:charsperpage",
          "pdf:unmapped",
          "pdf:pdfversion",
          "pdf:has",
          "pdf:encrypted",
          "pdf:contains",
          "pdf:annotation",
          "pdf:num3d",
          "pdf:total",
          "pdf:overall",
          "pdf:incremental",
          "access_permission",
          "xmptpg:",
          "dc:format",
          "dc:language",
          "language",
          "xmpmm:",
          "pdfa:",
          "pdf:producer",
          "xmp:creatortool",
          "extended-properties:app",
          "extended-properties:doc",
          "message:raw-header:message-id",
          "message:raw-header:references",
          "message:raw-header:in-reply-to",
          "csv:",
          "zip:",
          "tika_",
          "hasvisiblesignature",
          "hassignature",
          "tiff:",
          // Of the temporary file that an embedded picture is read from.
          "file name",
          "file size",
          "file modified date",
          "imagereader:");

  /** A colour of a picture's table, of which there are up to 256: numbers of three digits. */
  private static final Pattern COLOUR =
      Pattern.compile("index=[0-9]{1,3}(?:, (?:red|green|blue|alpha)=[0-9]{1,3}){1,4}");

  /**
   * What the header of a JPEG file says of its pixels in numbers of one byte or two (ISO/IEC
   * 10918-1, B.2; 10918-5, 10.1), by the names that Tika gives it: a third of all properties.
   */
  private static final Set<String> OF_JPEG_PIXELS =
      Set.of(
          "Component 1",
          "Component 2",
          "Component 3",
          "Component 4",
          "Compression Type",
          "Data Precision",
          "Image Height",
          "Image Width",
          "Number of Components",
          "Number of Tables",
          "Resolution Units",
          "Thumbnail Height Pixels",
          "Thumbnail Width Pixels",
          "X Resolution",
          "Y Resolution");

  private PropertyUnits() {}

  /** Hands over a unit for each distinct value of the properties that the document itself holds. */
  static void of(Metadata metadata, Consumer<TextUnit> units) {
    Set<String> seen = new HashSet<>();
    boolean isJpeg = MediaTypes.of(metadata).equals("image/jpeg");
    for (String name : metadata.names()) {
      String folded = name.toLowerCase(Locale.ROOT);
      boolean isOfPixels = isJpeg && OF_JPEG_PIXELS.contains(name);
      if (!isOfPixels && TIKAS_OWN.stream().noneMatch(folded::startsWith)) {
        for (String value : metadata.getValues(name)) {
          if (value != null && !value.isBlank() && !isOfColours(value) && seen.add(value.strip())) {
            units.accept(unit(name, value));
          }
        }
      }
    }
  }

  private static boolean isOfColours(String value) {
    return ToneCurve.is(value) || COLOUR.matcher(value).matches();
  }

  private static TextUnit unit(String name, String value) {
    String shown = WELL_KNOWN.getOrDefault(name, "custom");
    String label = name.substring(name.lastIndexOf(':') + 1).replace('-', ' ');
    return new TextUnit(
        SensitiveText.of(value),
        new Location.Property(shown),
        List.of(new Label(0, value.length(), SensitiveText.of(label))),
        0,
        0);
  }
}
