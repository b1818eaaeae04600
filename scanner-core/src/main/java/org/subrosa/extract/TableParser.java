package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.subrosa.extract.table.TableFormatException;
import org.subrosa.extract.table.TableReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Hands files of tables to their readers. Cells go past the handler of markup straight into {@link
 * TableUnits}: columns of equal values are packed much smaller than the ratio at which Tika takes a
 * file for a bomb, and the budget of characters holds in any case.
 */
final class TableParser implements Parser {

  private static final long serialVersionUID = 1L;

  private final transient TableReaders readers;

  TableParser(TableReaders readers) {
    this.readers = readers;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return readers.types().stream().map(MediaType::parse).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TableUnits units = context.get(TableUnits.class);
    try {
      reader(MediaTypes.of(metadata)).read(TikaInputStream.get(stream).getPath(), units);
      units.complete();
    } finally {
      units.finish();
    }
  }

  private TableReader reader(String type) throws TableFormatException {
    MediaTypeRegistry types = MediaTypeRegistry.getDefaultRegistry();
    for (MediaType some = MediaType.parse(type); some != null; some = types.getSupertype(some)) {
      if (readers.of(some.getBaseType().toString()).isPresent()) {
        return readers.of(some.getBaseType().toString()).get();
      }
    }
    throw new TableFormatException("no reader");
  }
}
