package org.subrosa.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;
import org.subrosa.finding.Suppression;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.sensitive.SensitiveText;

/** What entries ask of findings, when they hold, and how mistakes in their file are told. */
class SuppressionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final String HEAD =
      "suppressions:\n- id: a\n  owner: o\n  reason: r\n  expires: 2026-01-31\n";
  private static final String NUMBER = "+1 212 736-5000";

  private final Fingerprinter fingerprinter = new Fingerprinter(FingerprintKey.of(new byte[32]));

  @TempDir private Path folder;

  private Suppressions read(String text) throws IOException {
    return read(text, DAY);
  }

  private Suppressions read(String text, LocalDate day) throws IOException {
    return Suppressions.read(Files.writeString(folder.resolve("s.yml"), text), day);
  }

  private Candidate phone(String value, String path) {
    SensitiveText text = SensitiveText.of(value);
    return new Candidate(
        text,
        fingerprinter.fingerprint(EntityType.PHONE.name(), text),
        EntityType.PHONE,
        new RuleId("global.phone.1"),
        path);
  }

  private String of(String conditions, Candidate finding) throws IOException {
    return read(HEAD + conditions).of(finding, fingerprinter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  value: '1.212.736.5000'|a",
        "  value: '1.212.736.5001'|",
        "  pattern: '\\+1 212.*'|a",
        "  pattern: '212'|",
        "  rules: ['global.*']|a",
        "  rules: ['global']|",
        "  rules: [us.ssn.1, global.phone.1]|a",
        "  types: [SSN, PHONE]|a",
        "  types: [SSN]|",
        "  paths: ['forms/**']|a",
        "  paths: ['*.txt']|a",
        "  paths: ['old/**']|",
        "  value: '12127365000'\\n  paths: ['old/**']|",
        "  enabled: false\\n  types: [PHONE]|"
      })
  void of_conditions(String conditions, String id) throws IOException {
    String expected = id == null ? "" : id;
    assertEquals(
        expected, of(conditions.replace("\\n", "\n") + "\n", phone(NUMBER, "forms/a/b.txt")));
  }

  @Test
  void of_fingerprint_isTheKeyedTokenOfTheType() throws IOException {
    Candidate finding = phone(NUMBER, "a");
    String hex = finding.fingerprint().hex();
    assertEquals("a", of("  fingerprint: " + hex + "\n", finding));
    assertEquals("", of("  fingerprint: " + hex + "\n", phone("+1 212 736-5001", "a")));
  }

  @Test
  void of_expressionThatCostsTooMuch_saysNothing() throws IOException {
    String slow = "  pattern: '(a+)+b'\n";
    assertEquals("", of(slow, phone("a".repeat(5_000), "a")));
    assertEquals("a", of(slow, phone("aab", "a")));
  }

  @Test
  void of_lastDay_holdsAndTheNextDoesNot() throws IOException {
    String text = HEAD + "  types: [PHONE]\n";
    assertEquals("a", read(text, DAY).of(phone(NUMBER, "a"), fingerprinter));
    Suppressions later = read(text, DAY.plusDays(1));
    assertEquals("", later.of(phone(NUMBER, "a"), fingerprinter));
    assertEquals(Suppression.State.EXPIRED, later.entries().get(0).state());
    assertEquals(Set.of(), later.activeIds());
  }

  @Test
  void of_severalThatHold_theFirstIsNamed() throws IOException {
    String second = HEAD.replace("suppressions:\n", "").replace("id: a", "id: b");
    Suppressions both = read(HEAD + "  types: [PHONE]\n" + second + "  rules: ['*']\n");
    assertEquals("a", both.of(phone(NUMBER, "a"), fingerprinter));
    assertEquals(Set.of("a", "b"), both.activeIds());
  }

  @Test
  void read_disabledEntry_needsNoOwner() throws IOException {
    String draft = HEAD.replace("owner: o", "owner: ''") + "  types: [SSN]\n";
    assertEquals(
        Suppression.State.DISABLED, read(draft + "  enabled: false\n").entries().get(0).state());
    assertThrows(SuppressionException.class, () -> read(draft));
    assertEquals(0, read("suppressions: []\n").entries().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  owner: o\\n||s.yml:2: the key 'owner' is missing",
        "  reason: r|  reason: ' '|s.yml:4: 'reason' is no text",
        "2026-01-31|soon|s.yml:5: no day",
        "id: a|id: 'a b'|s.yml:2: no name of an entry",
        "id: a|id: no|s.yml:2: no name of an entry",
        "types: [PHONE]|types: [FAX]|s.yml:6: unknown type 'FAX'",
        "types: [PHONE]|kinds: [PHONE]|s.yml:6: unknown key 'kinds'",
        "  types: [PHONE]\\n||s.yml:2: an entry for everything",
        "types: [PHONE]|pattern: '(SECRET'|s.yml:6: no valid regular expression",
        "types: [PHONE]|fingerprint: 12ab|s.yml:6: no fingerprint",
        "types: [PHONE]|paths: ['[']|s.yml:6: '[' is no glob",
        "types: [PHONE]|{value: SECRET}|no valid YAML",
        "types: [PHONE]|enabled: maybe|s.yml:6: 'enabled' is neither true nor false"
      })
  void read_mistakes_areToldWithLineAndRemedyAndWithoutValues(String from, String to, String told) {
    String text = HEAD + "  types: [PHONE]\n";
    String replaced = text.replace(from.replace("\\n", "\n"), to == null ? "" : to);
    SuppressionException e =
        assertThrows(SuppressionException.class, () -> read(replaced), () -> replaced);
    assertTrue(String.valueOf(e.getMessage()).contains(told), e.getMessage());
    assertFalse(String.valueOf(e.getMessage()).contains("SECRET"), e.getMessage());
  }

  @Test
  void read_sameIdTwice_isRefused() {
    String second = HEAD.replace("suppressions:\n", "");
    SuppressionException e =
        assertThrows(
            SuppressionException.class,
            () -> read(HEAD + "  types: [PHONE]\n" + second + "  types: [SSN]\n"));
    assertTrue(
        String.valueOf(e.getMessage()).contains("s.yml:7: 'a' stands twice"), e.getMessage());
  }
}
