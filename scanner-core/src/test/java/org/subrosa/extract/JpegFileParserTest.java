package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.Location;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.TextUnit;

final class JpegFileParserTest {

  private static final int BLOCK = 1 << 16;
  private static final String PACKET =
      "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
          + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
          + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
          + "<dc:creator><rdf:Seq><rdf:li>Ada Sample</rdf:li></rdf:Seq></dc:creator>"
          + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, BLOCK - 20, BLOCK - 1, BLOCK, BLOCK + 15, BLOCK + 16, 3 * BLOCK - 7})
  void packet_anywhere_isFound(int place) throws IOException {
    byte[] bytes = new byte[place + 40];
    byte[] begin = "<?xpacket begin=".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(begin, 0, bytes, place, begin.length);
    assertEquals(place, JpegFileParser.packet(Files.write(directory.resolve("a"), bytes)));
    bytes[place + 5]++;
    assertEquals(-1, JpegFileParser.packet(Files.write(directory.resolve("b"), bytes)));
  }

  @Test
  void parse_pictureWithPacket_hasItsProperties() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
    byte[] jpeg = plain.toByteArray();
    byte[] data = ("http://ns.adobe.com/xap/1.0/\0" + PACKET).getBytes(StandardCharsets.UTF_8);
    byte[] picture =
        ByteBuffer.allocate(jpeg.length + data.length + 4)
            .put(jpeg, 0, 2)
            .putShort((short) 0xFFE1)
            .putShort((short) (data.length + 2))
            .put(data)
            .put(jpeg, 2, jpeg.length - 2)
            .array();
    List<TextUnit> units = units(Files.write(directory.resolve("a.jpg"), picture));
    assertTrue(
        units.stream()
            .filter(unit -> unit.location().equals(new Location.Property("author")))
            .anyMatch(unit -> unit.text().reveal(RevealPermit.detection()).equals("Ada Sample")));
  }

  private static List<TextUnit> units(Path file) throws IOException {
    List<TextUnit> units = new ArrayList<>();
    new TikaExtractor(ExtractionLimits.DEFAULT)
        .extract(
            file,
            "a.jpg",
            new ExtractionSink() {
              @Override
              public void begin(String name, Path bytes) {}

              @Override
              public void unopened(String name, Coverage coverage) {}

              @Override
              public void unit(TextUnit unit) {
                units.add(unit);
              }

              @Override
              public void end(String mediaType, Coverage coverage) {
                assertEquals("image/jpeg", mediaType);
              }
            });
    return units;
  }
}
