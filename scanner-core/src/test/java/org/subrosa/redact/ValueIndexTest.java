package org.subrosa.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.SensitiveText;

class ValueIndexTest {

  @TempDir private Path folder;

  private static void add(ValueIndex index, String value, EntityType type) {
    index.add(new FoundValue(SensitiveText.of(value), type, new Confidence(0.9)));
  }

  private static String value(Random random, int number) {
    StringBuilder value = new StringBuilder();
    for (int i = 5 + random.nextInt(60); i > 0; i--) {
      value.append((char) ('a' + random.nextInt(26)));
    }
    return value.append(number).toString();
  }

  @Test
  void find_amongThousandsOfValues_findsEachAndNothingElse() {
    Random random = new Random(3);
    ValueIndex index = ValueIndex.forDocument(1000);
    List<String> values = random.ints(5_000, 0, 9).mapToObj(n -> value(random, n)).toList();
    values.forEach(value -> add(index, value, EntityType.OTHER));

    for (String value : values.subList(0, 500)) {
      String text = "of it: " + value.toUpperCase(java.util.Locale.ROOT) + ".";
      List<Replacement> found = index.find(text);
      assertTrue(
          found.stream().anyMatch(hit -> hit.start() == 7 && hit.end() == text.length() - 1));
      String other = value.substring(0, value.length() - 2) + "##" + value.length();
      assertEquals(List.of(), index.find("x" + other.replaceAll("[a-d]", "9")), other);
    }
  }

  @Test
  void find_surestTypeOfAValue_counts() {
    ValueIndex index = ValueIndex.forDocument(10);
    index.add(new FoundValue(SensitiveText.of("905763680"), EntityType.SSN, new Confidence(0.3)));
    index.add(
        new FoundValue(SensitiveText.of("905763680"), EntityType.TAX_ID, new Confidence(0.9)));
    index.add(new FoundValue(SensitiveText.of("905763680"), EntityType.MRN, new Confidence(0.5)));
    assertEquals(EntityType.TAX_ID, index.find("n 905-76-3680").get(0).type());
  }

  @Test
  void read_whatWasWritten_findsTheSame() throws IOException {
    Path file = folder.resolve("values");
    ValueIndex index = ValueIndex.forDocument(1 << 20);
    add(index, "Cosima Abernathy", EntityType.PERSON);
    add(index, "Li", EntityType.PERSON);
    add(index, "4711", EntityType.MRN);
    index.write(file);
    ValueIndex read = ValueIndex.read(file);
    String text = "ABERNATHY, Cosima; 4711, no 47112, Li and Linux";
    assertEquals(2, read.find(text).size());
    assertEquals(index.find(text), read.find(text));
  }

  @Test
  void write_value_isNotInTheFile() throws IOException {
    Path file = folder.resolve("values");
    ValueIndex index = ValueIndex.forDocument(1);
    add(index, "Cosima Abernathy", EntityType.PERSON);
    index.write(file);
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains("bernathy") || bytes.contains("osima"));
  }

  @Test
  void read_damagedFile_isRefused() throws IOException {
    Path file = folder.resolve("values");
    ValueIndex index = ValueIndex.forDocument(1);
    add(index, "Cosima Abernathy", EntityType.PERSON);
    index.write(file);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int run = 0; run < 200; run++) {
      byte[] damaged = whole.clone();
      damaged[8 + random.nextInt(4)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThrows(IOException.class, () -> ValueIndex.read(file));
      damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
      Files.write(file, damaged);
      assertThrows(IOException.class, () -> ValueIndex.read(file));
    }
  }
}
