package org.subrosa.validate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.validate.Validator.Verdict;

/** Vectors of the checks of credentials, published or made up, and their pass rates. */
class SecretChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "npm-token|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|VALID",
        "npm-token|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|VALID",
        "npm-token|npm_aF0kDQHBwtnOAmp48ddS880t0DnDzA3j1Rm1|INVALID",
        "npm-token|npm_aF0kDQHBwtnOAmp48ddS880t0DnDzA3j1Rm|INVALID",
        "grafana-token|glsa_iNValIdinValiDinvalidinvalidinva_5b582697|VALID",
        "grafana-token|glsa_tAIKzCYuheDByziCzzvOJ1NQAx9G4LJq_05310175|VALID",
        "grafana-token|glsa_tAIKzCYuheDByziCzzvOJ1NQAx9G4LJq_05310171|INVALID",
        "grafana-token|glsa_tAIKzCYuheDByziCzzvOJ1NQAx9G4LJq_0531017|INVALID",
        "grafana-token|glsa|INVALID",
        "atlassian-token|ATATT3xFfGF0cb0chjL4JMqJUiKBUUjB=4CD754B1|VALID",
        "atlassian-token|ATATT3xFfGF03Gy1ylMsP1ZoQNObr0S2=1B0D8491|VALID",
        "atlassian-token|ATATT3xFfGF03Gy1ylMsP1ZoQNObr0S2=1B0D8492|INVALID",
        "atlassian-token|=1B0D8491|INVALID",
        "atlassian-token|A|INVALID",
        "gitlab-token|glpat-PKUvtU69UC4nqKufc6uG9G86MQp1OjFmCA.01.0y0t83v3v|VALID",
        "gitlab-token|glpat-TjJT9IE-TzKWIXgeE_F3wW86MQp1OjFmCA.01.0y17udmh9|VALID",
        "gitlab-token|glpat-TjJT9IE-TzKWIXgeE_F3wW86MQp1OjFmCA.01.0y17udmh1|INVALID",
        "gitlab-token|glpat-FxqyTMWMvXGnT6blnpNt|UNKNOWN",
        "gitlab-token|glpat-TjJT9IE-TzKWIXgeE_F3wW86MQp1OjFmCA.01.0y17udmh|UNKNOWN",
        "age-secret-key|AGE-SECRET-KEY-1N84CR29PJTUQA22ALHP4YDL5ZFMXPW5GVETVY3UK58ZD6NPNPDLS4MCZFS|VALID",
        "age-secret-key|AGE-SECRET-KEY-1JZM9D4HF439N5NT9FN72R9EZ0KSA6FRZL4DGG6X2MHFR6JFA2ALS43PTAP|VALID",
        "age-secret-key|AGE-SECRET-KEY-1N84CR29PJTUQA22ALHP4YDL5ZFMXPW5GVETVY3UK58ZD6NPNPDLS4MCZFQ|INVALID",
        "age-secret-key|AGE-SECRET-KEY-1N84CR29PJTUQA22ALHP4YDL5ZFMXPW5GVETVY3UK58ZD6NPNPDLS4MCZFB|INVALID",
        "age-secret-key|AGE-SECRET-KEY-1N84CR29PJTUQA22ALHP4YDL5ZFMXPW5GVETVY3UK58ZD6NPNPDLS4MCZF|INVALID",
        "basic-credentials|QWxhZGRpbjpvcGVuIHNlc2FtZQ==|TEST_VALUE",
        "basic-credentials|anJvZTpCbHVlN0tpdGU=|VALID",
        "basic-credentials|Y2k6dzdSazI=|VALID",
        "basic-credentials|bm8gY29sb24=|INVALID",
        "basic-credentials|b25seTo=|INVALID",
        "basic-credentials|dGVzdDoxMjPCow==|TEST_VALUE",
        "basic-credentials|a|INVALID",
        "discord-token|ODAzNTExMTAyMjQ2Nzg5MTI.Cl2FMQ.UHIUPv97OqYzBexVtLB5VHWoZtW|VALID",
        "discord-token|MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.N4oonMibg2mJNZjgHrVGnijIzyL|VALID",
        "discord-token|MTk4NjIyNDgzNDcx.Cl2FMQ.fBbs0UZnGKgHTIqWfhpMMHfMlyr|INVALID",
        "discord-token|nodots|INVALID",
        "secret-strength|QMxrBttiSNzLX9XACrNxsUIi5kgkQAdn|VALID",
        "secret-strength|d98065e5751f75143a5f61debc267b0bc8d3b193|VALID",
        "secret-strength|SVSWI22X5JKY6MIFWAYGUJUY33O7S6YY|VALID",
        "secret-strength|a1b2|INVALID",
        "secret-strength|550e8400-e29b-41d4-a716-446655440000|UNKNOWN",
        "secret-strength|Tr0ub4dor&3|UNKNOWN",
        "secret-strength|qwzkrhvbnxtplmgdfcjs|VALID",
        "secret-strength|org.acme.security.TokenFilter|INVALID",
        "secret-strength|the_key_of_the_client|INVALID",
        "secret-strength|your-api-key-9fK2mPq7|INVALID",
        "secret-strength|2024-11-02T10:22:31|INVALID",
        "secret-strength|/etc/ssl/private/a1B2c3D4e5F6|INVALID",
        "secret-strength|https://h.example/a1B2c3D4|INVALID",
        "secret-strength|${SECRET_a1B2c3D4e5}|INVALID",
        "secret-strength|aaaaaaaaaaaaaaaa|INVALID",
        "secret-strength|getUserTokenByName|INVALID",
        "secret-strength|two words 9fK2mPq7|INVALID",
        "secret-strength|1234567890abcdef1234567890abcdef|TEST_VALUE",
        "secret-strength|zyxw9876vuts5432zyxw9876vuts5432|TEST_VALUE",
        "secret-strength|abcdefghijklmnopqrstuvwx|INVALID",
        "secret-strength|ABCDEFGHIJKLMNOPQRSTUVWXYZ234567|INVALID",
        "secret-strength|abcdefghijklmnopqrstuvwxyz0123456789|INVALID",
        "secret-strength|P11Key.secretKey|INVALID",
        "secret-strength|82736401928374650192837465|VALID",
        "secret-strength|8273640192837|INVALID",
        "secret-strength|hq7bzxo2k9rtwm4vdpcn8fjs|VALID",
        "secret-strength|BxQzHvKdWmRtJpLcNfGsYk|VALID",
        "random-text|9f2c61d07be84a3591cd0e7f46b8a235|VALID",
        "random-text|Zp83KxvT2mW9sQ1nRb64Lc7|VALID",
        "random-text|0d1f6c5e-7a34-4c1b-9a52-3be0f7d68c19|VALID",
        "random-text|9F2C61D07BE84A3591CD0E7F46B8A2359F2C61D0|INVALID",
        "random-text|ThisIsTheNameOfAClass|INVALID",
        "random-text|9f2c61d07be8|INVALID",
        "random-text|Codec16Buffer.Utf16StringReader|INVALID",
        "prefixed-token|acm_pat_hV7nQ2xK9mWcR4tBz8LpYd3FJq4W|VALID",
        "prefixed-token|acm.Zp83KxvT2mW9sQ1nRb64Lc7hJd5F|VALID",
        "prefixed-token|sha512-hV7nQ2xK9mWcR4tBz8LpYd3FJq4W|INVALID",
        "prefixed-token|acm_9f2c61d07be84a3591cd0e7f46b8a235|INVALID",
        "prefixed-token|acm_1234567890abcdefABCDEF1234567890|INVALID",
        "prefixed-token|hV7nQ2xK9mWcR4tBz8LpYd3FJq4W|INVALID",
        "not-a-placeholder|acm_1234567890abcdef|TEST_VALUE",
        "not-a-placeholder|zswAccGlJVGQ1KyJVxI9|VALID",
        "not-a-placeholder|glpat-U17gdzSFI2o8qP0UYZHF|VALID",
        "not-a-placeholder|ghp_xxxxxxxxxxxx|INVALID",
        "not-a-placeholder|AKIAIOSFODNN7EXAMPLE|INVALID",
        "not-a-placeholder|11111111|INVALID"
      })
  void vectors(String name, String value, Verdict verdict) {
    ValidatorVectorsTest.assertVerdict(name, value, verdict);
  }

  @Test
  void azureKeysAreSixtyFourBytes() {
    String key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq"
            + "/K1SZFPTOtr/KBHBeksoGMGw==";
    ValidatorVectorsTest.assertVerdict("base64-64-bytes", key, Verdict.VALID);
    ValidatorVectorsTest.assertVerdict(
        "base64-64-bytes", key.replace("Gw==", "Gx=="), Verdict.INVALID);
    ValidatorVectorsTest.assertVerdict("base64-64-bytes", key.substring(4), Verdict.INVALID);
    ValidatorVectorsTest.assertVerdict("base64-64-bytes", "A".repeat(86) + "==", Verdict.INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "npm-token, npmuXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
    "grafana-token, glsauXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXudddddddd",
    "age-secret-key, _GE-SECRET-KEY-1nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
    "basic-credentials, XXXXXXXXXXXXXXXXXXXX",
    "not-a-placeholder, XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
  })
  void rates(String name, String template) {
    ValidatorPassRateTest.assertRate(name, template);
  }

  @Test
  void rateOfKeysOfSixtyFourBytes() {
    ValidatorPassRateTest.assertRate("base64-64-bytes", "X".repeat(86) + "==");
  }
}
