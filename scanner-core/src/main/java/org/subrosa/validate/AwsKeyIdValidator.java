package org.subrosa.validate;

import java.util.regex.Pattern;

/**
 * AWS access key ids: a prefix of a kind of credential and sixteen base32 characters.
 *
 * <p>Source: AWS, IAM user guide, "IAM identifiers", section "Understanding unique ID prefixes", <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">
 * docs.aws.amazon.com</a>; the guide's own ids end in EXAMPLE and are test values. The pass rate is
 * that of sixteen random capitals and digits behind a prefix.
 */
final class AwsKeyIdValidator implements Validator {

  private static final Pattern SHAPE =
      Pattern.compile("(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{9}EXAMPLE");

  @Override
  public String name() {
    return "aws-key-id";
  }

  @Override
  public Verdict check(String value) {
    if (EXAMPLE.matcher(value).matches()) {
      return Verdict.TEST_VALUE;
    }
    return SHAPE.matcher(value).matches() && !Digits.isUniform(value.substring(4))
        ? Verdict.VALID
        : Verdict.INVALID;
  }

  @Override
  public double randomPassRate() {
    return 0.152;
  }
}
