package org.subrosa.extract;

import java.util.List;
import java.util.Map;
import org.apache.tika.detect.Detector;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the parser of a document by its type. Which parser reads which types does not change, so
 * that they are asked once and not for each document.
 */
final class ParserTable extends AutoDetectParser {

  private static final long serialVersionUID = 1L;

  private transient volatile @Nullable Map<MediaType, Parser> table;

  /** Takes parsers, of which the later are preferred. */
  ParserTable(Detector detector, List<Parser> parsers) {
    super(detector, parsers.toArray(Parser[]::new));
  }

  @Override
  public Map<MediaType, Parser> getParsers(ParseContext context) {
    Map<MediaType, Parser> known = table;
    if (known == null) {
      known = Map.copyOf(super.getParsers(context));
      table = known;
    }
    return known;
  }
}
