package org.subrosa.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.validate.Validator.Verdict;

/** Published vectors of every check: right ones, wrong ones, one digit changed, separators. */
class ValidatorVectorsTest {

  static void assertVerdict(String validator, String value, Verdict expected) {
    assertEquals(
        expected,
        Validators.find(validator).orElseThrow().check(value),
        () -> validator + " of '" + value + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "luhn|79927398713|VALID",
        "luhn|79927398710|INVALID",
        "luhn|7992-7398 713|VALID",
        "luhn|0000000000|INVALID",
        "luhn|7992739871x|INVALID",
        "luhn|0|INVALID",
        "payment-card|4111111111111111|TEST_VALUE",
        "payment-card|4111 1111 1111 1111|TEST_VALUE",
        "payment-card|4111-1111-1111-1111|TEST_VALUE",
        "payment-card|4111111111111112|INVALID",
        "payment-card|4539578763621486|VALID",
        "payment-card|4539578763621487|INVALID",
        "payment-card|378282246310005|TEST_VALUE",
        "payment-card|3782 822463 10005|TEST_VALUE",
        "payment-card|2221000000000009|VALID",
        "payment-card|2220990000000000|INVALID",
        "payment-card|1234567890123452|UNKNOWN",
        "payment-card|411111111111111|INVALID",
        "iban|GB82WEST12345698765432|VALID",
        "iban|GB82 WEST 1234 5698 7654 32|VALID",
        "iban|GB82WEST12345698765433|INVALID",
        "iban|GB33BUKB20201555555555|VALID",
        "iban|DE89370400440532013000|VALID",
        "iban|de89 3704 0044 0532 0130 00|VALID",
        "iban|DE88370400440532013000|INVALID",
        "iban|DE8937040044053201300|INVALID",
        "iban|FR1420041010050500013M02606|VALID",
        "iban|NO9386011117947|VALID",
        "iban|MT84MALT011000012345MTLCAST001S|VALID",
        "iban|ZZ82WEST12345698765432|INVALID",
        "aba|021000021|VALID",
        "aba|011401533|VALID",
        "aba|021000022|INVALID",
        "aba|991000021|INVALID",
        "aba|000000000|INVALID",
        "aba|02100002|INVALID",
        "bic|DEUTDEFF|VALID",
        "bic|DEUTDEFF500|VALID",
        "bic|NEDSZAJJXXX|VALID",
        "bic|DEUTDAFF|INVALID",
        "bic|DEUTDEF0|TEST_VALUE",
        "bic|DEUTDEFF50|INVALID",
        "ssn|536-22-8145|VALID",
        "ssn|536 22 8145|VALID",
        "ssn|536228145|VALID",
        "ssn|000-22-8145|INVALID",
        "ssn|666-22-8145|INVALID",
        "ssn|936-22-8145|INVALID",
        "ssn|536-00-8145|INVALID",
        "ssn|536-22-0000|INVALID",
        "ssn|078-05-1120|TEST_VALUE",
        "ssn|219-09-9999|TEST_VALUE",
        "ssn|123-45-6789|TEST_VALUE",
        "ssn|987-65-4320|TEST_VALUE",
        "ssn|987-65-4329|TEST_VALUE",
        "ssn|987-65-4330|INVALID",
        "itin|912-70-1234|VALID",
        "itin|912701234|VALID",
        "itin|912-50-1234|VALID",
        "itin|912-65-1234|VALID",
        "itin|912-66-1234|INVALID",
        "itin|912-49-1234|INVALID",
        "itin|912-89-1234|INVALID",
        "itin|912-93-1234|INVALID",
        "itin|812-70-1234|INVALID",
        "ein|12-3456789|VALID",
        "ein|17-3456789|INVALID",
        "ein|00-3456789|INVALID",
        "ein|96-3456789|INVALID",
        "ein|98-3456789|VALID",
        "npi|1234567893|TEST_VALUE",
        "npi|1234567894|INVALID",
        "npi|1245319599|VALID",
        "npi|808401245319599|VALID",
        "npi|1245319598|INVALID",
        "npi|3234567893|INVALID",
        "dea|AB1234563|VALID",
        "dea|AB1234564|INVALID",
        "dea|F91234563|VALID",
        "dea|IB1234563|INVALID",
        "dea|A11234563|INVALID",
        "mbi|1EG4-TE5-MK73|TEST_VALUE",
        "mbi|1EG4TE5MK72|TEST_VALUE",
        "mbi|2EG4TE5MK73|VALID",
        "mbi|1EG4-TE5-MB73|INVALID",
        "mbi|0EG4-TE5-MK73|INVALID",
        "mbi|1SG4-TE5-MK73|INVALID",
        "vin|1HGCM82633A004352|VALID",
        "vin|1M8GDM9AXKP042788|VALID",
        "vin|1HGCM82633A004353|INVALID",
        "vin|11111111111111111|INVALID",
        "vin|5GZCZ43D13S812715|VALID",
        "vin|1HGCM82633A00435O|INVALID",
        "docket|1:21-cv-01234|VALID",
        "docket|1:21-cv-01234-ABC-DEF|VALID",
        "docket|2:2019-CR-00077|VALID",
        "docket|1:21-zz-01234|INVALID",
        "docket|21-cv-01234|VALID",
        "docket|x:21-cv-01234|INVALID",
      })
  void numbersAndCodes(String validator, String value, Verdict expected) {
    assertVerdict(validator, value, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email|jane.roe@lawfirm.com|VALID",
        "email|o'neil+tag@dept.uni.ac.uk|VALID",
        "email|jane@example.com|TEST_VALUE",
        "email|jane@mail.example.org|TEST_VALUE",
        "email|jane@clinic.example|TEST_VALUE",
        "email|root@db.internal|UNKNOWN",
        "email|a@b.test|UNKNOWN",
        "email|a@b.corp|UNKNOWN",
        "email|foo@2x.png|INVALID",
        "email|icon@3x.app|INVALID",
        "email|jane@firm.notatld|INVALID",
        "email|jane@com|INVALID",
        "email|jane..roe@firm.com|INVALID",
        "email|@firm.com|INVALID",
        "email|jane@firm..com|INVALID",
        "phone|+1 202-555-0100|TEST_VALUE",
        "phone|(212) 555-0123|TEST_VALUE",
        "phone|212.555.0123|TEST_VALUE",
        "phone|12025550123|TEST_VALUE",
        "phone|202-456-1414|VALID",
        "phone|2024561414|VALID",
        "phone|+1 (202) 456-1414|VALID",
        "phone|+1 202-456-1414 ext. 12|VALID",
        "phone|123-456-7890|UNKNOWN",
        "phone|+44 20 7946 0958|TEST_VALUE",
        "phone|+44 (0)20 7219 4272|VALID",
        "phone|020 7219 4272|VALID",
        "phone|0044 20 7219 4272|VALID",
        "phone|+49 30 227-32150|VALID",
        "phone|0221 221-0|UNKNOWN",
        "phone|+999 1234567|INVALID",
        "phone|1234|INVALID",
        "phone|phone|INVALID",
        "ipv4|8.8.8.8|VALID",
        "ipv4|10.0.0.1|VALID",
        "ipv4|192.0.2.44|TEST_VALUE",
        "ipv4|198.51.100.7|TEST_VALUE",
        "ipv4|203.0.113.7|TEST_VALUE",
        "ipv4|0.0.0.1|INVALID",
        "ipv4|255.255.255.255|INVALID",
        "ipv4|127.0.0.1|INVALID",
        "ipv4|224.0.0.251|UNKNOWN",
        "ipv4|256.1.1.1|INVALID",
        "ipv4|1.2.3|INVALID",
        "ipv4|01.2.3.4|INVALID",
        "ipv4|1.2.3.|INVALID",
        "ipv6|2606:4700:4700::1111|VALID",
        "ipv6|2001:db8::7|TEST_VALUE",
        "ipv6|2001:0DB8:0:0:0:0:0:7|TEST_VALUE",
        "ipv6|fe80::1%eth0|VALID",
        "ipv6|::ffff:8.8.8.8|VALID",
        "ipv6|::1|INVALID",
        "ipv6|::|INVALID",
        "ipv6|0:0:0:0:0:0:0:1|INVALID",
        "ipv6|1:2:3:4:5:6:7|INVALID",
        "ipv6|1:2:3:4:5:6:7:8:9|INVALID",
        "ipv6|1::2::3|INVALID",
        "ipv6|12345::1|INVALID",
        "ipv6|12:34:56|INVALID",
        "mac|D0:50:99:84:A2:A0|VALID",
        "mac|d0-50-99-84-a2-a0|VALID",
        "mac|d050.9984.a2a0|VALID",
        "mac|D0:50:99:84:A2:G0|INVALID",
        "mac|00:00:00:00:00:00|INVALID",
        "mac|ff:ff:ff:ff:ff:ff|INVALID",
        "mac|00-00-5E-00-53-01|TEST_VALUE",
        "url|https://www.uscourts.gov/forms|VALID",
        "url|www.uscourts.gov|VALID",
        "url|https://example.com/a?b=c#d|TEST_VALUE",
        "url|https://portal.example/patient/482917|TEST_VALUE",
        "url|http://8.8.8.8:8080/x|VALID",
        "url|http://[2606:4700:4700::1111]/|VALID",
        "url|http://intranet/wiki|UNKNOWN",
        "url|http://wiki.corp/x|UNKNOWN",
        "url|http://localhost:8080/|INVALID",
        "url|http://a.notatld/|INVALID",
        "url|https://|INVALID",
      })
  void onlineIdentifiers(String validator, String value, Verdict expected) {
    assertVerdict(validator, value, expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04/12/1987",
        "12/31/1987",
        "31/12/1987",
        "31.12.1987",
        "1987-12-31",
        "1987/12/31",
        "19871231",
        "4.12.87",
        "29/02/2000",
        "29/02/00",
        "4 December 1987",
        "4th of Dec 1987",
        "December 4, 1987",
        "Dec. 4th, 1987",
        "04-Dec-1987",
        "04DEC1987",
        "1987-Dec-04",
        "4 12 1987",
        "Sept 4 1987"
      })
  void daysOfTheCalendar(String value) {
    assertVerdict("calendar-date", value, Verdict.VALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13/13/1987",
        "32/01/1987",
        "29/02/1900",
        "30/02/2000",
        "1987-13-01",
        "1987-02-29",
        "01/01/1899",
        "01/01/2100",
        "31 November 1987",
        "February 30, 1987",
        "1.2.3.4",
        "04/12-1987",
        "Mon 4 1987",
        "00/00/2000",
        ""
      })
  void daysThatTheCalendarHasNot(String value) {
    assertVerdict("calendar-date", value, Verdict.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changeme",
        "password",
        "xxxx",
        "****",
        "${VAR}",
        "${DB_PASS:-x}",
        "$PASSWORD",
        "<password>",
        "<your password>",
        "{{ vault }}",
        "{{vault.password}}",
        "%s",
        "%(password)s",
        "null",
        "none",
        "true",
        "False",
        "os.environ[",
        "os.environ['DB']",
        "getenv(",
        "os.getenv('DB')",
        "getPassword()",
        "config.get(",
        "aaaaaaaa",
        "abababab",
        "",
        "  ",
        "request.password",
        "Codec.decode(info.substring(at))",
        "super().get_user(url)",
        "getPassword(domain",
        "_raw_input(prompt",
        "unquote(passwd",
        "((PasswordCallback)callbacks[1]).getPassword()",
        "(char[])state.get(PASSWORD_KEY)",
        "(password",
        "None):",
        "bytes):",
        "url_user_password",
        "keyStorePassword",
        "javax.security.login.password",
        "config.password",
        "user.pass",
        "db_pass",
        "storePass",
        "{@code",
        "!0},a)",
        "@Password",
        ":password",
        "[REDACTED]",
        "••••••••"
      })
  void textsThatAreNoPasswords(String value) {
    assertVerdict("password-strength", value, Verdict.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tr0ub4dor&3",
        "Summer2024!",
        "hunter2",
        "S3cr3t(pw",
        "x9(Lm2)!q",
        "Blue7Kite)",
        "(4Tue8day",
        "p@ssw0rd",
        "$ecreT99!",
        "Sommer.Pass",
        "admin.pass",
        "q1w2e3"
      })
  void textsThatCouldBePasswords(String value) {
    assertVerdict("password-strength", value, Verdict.VALID);
  }

  @Test
  void aPlainWordMayOrMayNotBeAPassword() {
    assertVerdict("password-strength", "letmein", Verdict.UNKNOWN);
    assertVerdict("password-strength", "correct-horse", Verdict.UNKNOWN);
    assertVerdict("password-strength", "set/reset", Verdict.UNKNOWN);
    assertVerdict("password-strength", "Provider.login", Verdict.UNKNOWN);
    assertVerdict("password-strength", "some-password", Verdict.UNKNOWN);
    assertVerdict("password-strength", "AdminPass", Verdict.UNKNOWN);
    assertVerdict("password-strength", "root_pass", Verdict.UNKNOWN);
  }

  @Test
  void awsKeyIds() {
    assertVerdict("aws-key-id", "AKIAIOSFODNN7EXAMPLE", Verdict.TEST_VALUE);
    assertVerdict("aws-key-id", "AKIAI44QH8DHBEXAMPLE", Verdict.TEST_VALUE);
    assertVerdict("aws-key-id", "AKIA" + "QYLPMN5HHHFPZAM2", Verdict.VALID);
    assertVerdict("aws-key-id", "AKIA" + "QYLPMN5HHHFPZAM1", Verdict.INVALID);
    assertVerdict("aws-key-id", "AKIAAAAAAAAAAAAAAAAA", Verdict.INVALID);
    assertVerdict("aws-key-id", "AKI", Verdict.INVALID);
  }

  @Test
  void githubTokens() {
    String token = "gh" + "p_A1b2C3d4E5f6G7h8J9k0L1m2N3p4Q5";
    assertVerdict("github-token", token + "0y9gFY", Verdict.VALID);
    assertVerdict("github-token", token + "0y9gFA", Verdict.INVALID);
    assertVerdict("github-token", "gho" + token.substring(3) + "0y9gFY", Verdict.VALID);
    assertVerdict("github-token", token, Verdict.INVALID);
    assertVerdict(
        "github-token", "github_pat_" + "1".repeat(22) + "_" + "a".repeat(59), Verdict.UNKNOWN);
  }

  @Test
  void webTokens() {
    String header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
    assertVerdict("jwt", header + ".eyJzdWIiOiIxIn0.c2ln", Verdict.VALID);
    assertVerdict("jwt", header.substring(1) + ".eyJzdWIiOiIxIn0.c2ln", Verdict.INVALID);
    assertVerdict("jwt", "eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiIxIn0.c2ln", Verdict.INVALID);
    assertVerdict("jwt", "abc.def.ghi", Verdict.INVALID);
    assertVerdict("jwt", "nodots", Verdict.INVALID);
  }

  @Test
  void privateKeys() {
    String begin = "-----BEGIN PRIVATE KEY-----";
    String end = "-----END PRIVATE KEY-----";
    String body = "\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n";
    assertVerdict("pem-key", begin + body + end, Verdict.VALID);
    assertVerdict("pem-key", begin + body, Verdict.VALID);
    assertVerdict("pem-key", begin + body.replace("\n", "\\n") + end, Verdict.VALID);
    assertVerdict("pem-key", begin, Verdict.UNKNOWN);
    assertVerdict("pem-key", begin + "\nAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n" + end, Verdict.INVALID);
    assertVerdict("pem-key", begin + "\n...\n" + end, Verdict.INVALID);
    assertVerdict(
        "pem-key",
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAA\n-----END RSA PRIVATE KEY-----",
        Verdict.VALID);
    assertVerdict("pem-key", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n", Verdict.UNKNOWN);
    assertVerdict("pem-key", "-----BEGIN PUBLIC KEY-----", Verdict.INVALID);
  }

  @Test
  void everyCheckHasAName() {
    Set<String> names = new HashSet<>(Validators.names());
    assertTrue(names.size() >= 80, () -> names.size() + " checks");
    names.forEach(name -> assertEquals(name, Validators.find(name).orElseThrow().name()));
    assertTrue(Validators.find("no-such-check").isEmpty());
  }
}
