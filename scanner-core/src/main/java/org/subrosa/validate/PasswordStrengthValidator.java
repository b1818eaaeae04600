package org.subrosa.validate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text could be a password: no placeholder, no reference to a value kept elsewhere, no
 * code, not one character over and over. A plain word stays unknown, for prose has it after
 * "password:" as well.
 *
 * <p>Sources: NIST SP 800-63B section 3.1.1.2 (repetitive and expected values), <a
 * href="https://pages.nist.gov/800-63-4/sp800-63b.html">pages.nist.gov/800-63-4</a>; CWE-798 (use
 * of hard-coded credentials), <a
 * href="https://cwe.mitre.org/data/definitions/798.html">cwe.mitre.org</a>. The pass rate is an
 * estimate for the words that stand behind such labels in prose and code.
 */
final class PasswordStrengthValidator implements Validator {

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "changeme",
          "changeit",
          "change_me",
          "change-me",
          "password",
          "passwd",
          "passphrase",
          "pass",
          "pwd",
          "secret",
          "yourpassword",
          "your_password",
          "your-password",
          "mypassword",
          "my_password",
          "newpassword",
          "oldpassword",
          "placeholder",
          "example",
          "sample",
          "dummy",
          "redacted",
          "removed",
          "hidden",
          "masked",
          "encrypted",
          "required",
          "optional",
          "unset",
          "null",
          "none",
          "nil",
          "undefined",
          "true",
          "false",
          "yes",
          "no",
          "n/a",
          "tbd",
          "todo",
          "string",
          "text",
          "str",
          "int",
          "bool",
          "boolean",
          "bytes",
          "object",
          "self",
          "this",
          "username",
          "user",
          "login",
          "enter",
          "value",
          "empty",
          "default",
          "prompt",
          "ask",
          "foo",
          "bar",
          "foobar",
          "xxx",
          "the",
          "and",
          "must",
          "should",
          "incorrect",
          "invalid",
          "expired",
          "forgotten",
          "reset");
  private static final Pattern MASK = Pattern.compile("[*x.\\-_#?•●]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN_WORD = Pattern.compile("\\p{L}+(?:[-_'./]\\p{L}+)*");
  private static final Pattern NAME_AND_PASS = Pattern.compile("\\p{L}{3,}\\.(?i:pass)");
  private static final Pattern CLOSING =
      Pattern.compile("[^(\\[{]{3,}?(?<marks>[)\\]}][)\\]};:,]*)");
  private static final int LEAST_DISTINCT = 4;
  private static final int LONGEST = 256;

  @Override
  public String name() {
    return "password-strength";
  }

  @Override
  public Verdict check(String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      return Verdict.INVALID;
    }
    return checkBare(withoutClosing(value));
  }

  private static Verdict checkBare(String value) {
    if (PLACEHOLDERS.contains(value.toLowerCase(Locale.ROOT))
        || MASK.matcher(value).matches()
        || CodeExpressions.matches(value)) {
      return Verdict.INVALID;
    }
    if (value.codePoints().distinct().count() < LEAST_DISTINCT) {
      return Verdict.INVALID;
    }
    return PLAIN_WORD.matcher(value).matches() && !NAME_AND_PASS.matcher(value).matches()
        ? Verdict.UNKNOWN
        : Verdict.VALID;
  }

  /** Cuts off the brackets of code around a value, such as those of {@code f(password=None):}. */
  private static String withoutClosing(String value) {
    Matcher closing = CLOSING.matcher(value);
    return closing.matches() ? value.substring(0, closing.start("marks")) : value;
  }

  @Override
  public double randomPassRate() {
    return 0.1;
  }
}
