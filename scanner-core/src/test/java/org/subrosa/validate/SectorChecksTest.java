package org.subrosa.validate;

import static org.subrosa.validate.ValidatorPassRateTest.assertRate;
import static org.subrosa.validate.ValidatorVectorsTest.assertVerdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.validate.Validator.Verdict;

/** Published and made-up vectors of the checks of finance, health and the online world. */
class SectorChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "card-track|%B4539578763621486^DOE/JANE^27121010000000000?|VALID",
        "card-track|;4111111111111111=25121010000000000?|VALID",
        "card-track|5241001234567895=2712101000000000|VALID",
        "card-track|;4539578763621487=27121010000000000?|INVALID",
        "card-track|;45395787=27121010000000000?|INVALID",
        "micr-line|⑆021000021⑆ 123456789⑈ 0101|VALID",
        "micr-line|:011401533: 00482917331\"|VALID",
        "micr-line|⑆021000022⑆ 123456789⑈ 0101|INVALID",
        "micr-line|⑆02100002⑆ 1234567890⑈ 0101|INVALID",
        "isin|US0378331005|VALID",
        "isin|DE000BASF111|VALID",
        "isin|GB0002634946|VALID",
        "isin|XS1234567896|VALID",
        "isin|US0378331006|INVALID",
        "isin|ZZ0378331005|INVALID",
        "isin|US037833100|INVALID",
        "cusip|037833100|VALID",
        "cusip|17275R102|VALID",
        "cusip|38259P508|VALID",
        "cusip|037833101|INVALID",
        "cusip|03783310|INVALID",
        "figi|BBG000BLNQ16|VALID",
        "figi|BBG000B9XRY4|VALID",
        "figi|BBG000BLNQ17|INVALID",
        "figi|BBH000BLNQ16|INVALID",
        "sedol|0263494|VALID",
        "sedol|B0WNLY7|VALID",
        "sedol|0263495|INVALID",
        "sedol|A0WNLY7|INVALID",
        "sedol|0000000|INVALID",
        "lei|213800KUD8LAJWSQ9D15|VALID",
        "lei|5493001KJTIIGC8Y1R12|VALID",
        "lei|5493001KJTIIGC8Y1R13|INVALID",
        "lei|5493001KJTIIGC8Y1R1|INVALID",
        "creditor-reference|RF18539007547034|VALID",
        "creditor-reference|RF18 5390 0754 7034|VALID",
        "creditor-reference|RF712348231|VALID",
        "creditor-reference|RF19539007547034|INVALID",
        "creditor-reference|RF18|INVALID",
        "sepa-creditor|DE98ZZZ09999999999|VALID",
        "sepa-creditor|DE98 ABC 09999999999|VALID",
        "sepa-creditor|NL42ZZZ123456780001|VALID",
        "sepa-creditor|DE97ZZZ09999999999|INVALID",
        "sepa-creditor|DE98ZZ|INVALID",
      })
  void moneyAndSecurities(String validator, String value, Verdict expected) {
    assertVerdict(validator, value, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ethereum-address|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed|VALID",
        "ethereum-address|0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359|VALID",
        "ethereum-address|0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB|VALID",
        "ethereum-address|0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb|VALID",
        "ethereum-address|0x52908400098527886E0F7030069857D2E4169EE7|UNKNOWN",
        "ethereum-address|0xde709f2102306220921060314715629080e2fb77|UNKNOWN",
        "ethereum-address|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD|INVALID",
        "ethereum-address|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe|INVALID",
        "bitcoin-address|1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD|VALID",
        "bitcoin-address|1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa|VALID",
        "bitcoin-address|3CrBVxwE27p3H5rbp1eDDBdycKpRu6Z4Wm|VALID",
        "bitcoin-address|bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4|VALID",
        "bitcoin-address|BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4|VALID",
        "bitcoin-address|bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0|VALID",
        "bitcoin-address|1NEDqZPvTWRaoho48qXuLLsrYomMXPABfA|INVALID",
        "bitcoin-address|bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5|INVALID",
        "bitcoin-address|bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4|INVALID",
        "bitcoin-address|1NEDqZPvTWRaoho48qXu|INVALID",
        "coin-address|LPPcsXsimLqsEAFkC5aJoDFyBMvRLZE5k3|VALID",
        "coin-address|DPEJT7fAURctB7P8Ak6QyXnvzueQ37CAtZ|VALID",
        "coin-address|t1HtXgjqVJPWJvbSYN5Gpt1H8hBuu56ZK6f|VALID",
        "coin-address|rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh|VALID",
        "coin-address|ltc1qskpa0r28h70cx0qd63tc2yguggqqdd2qs7xdxu|VALID",
        "coin-address|LPPcsXsimLqsEAFkC5aJoDFyBMvRLZE5k4|INVALID",
        "coin-address|rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTi|INVALID",
        "coin-address|ltc1qskpa0r28h70cx0qd63tc2yguggqqdd2qs7xdxx|INVALID",
        "coin-address|LPPcsXsim|INVALID",
      })
  void coins(String validator, String value, Verdict expected) {
    assertVerdict(validator, value, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gs1-number|4006381333931|VALID",
        "gs1-number|036000291452|VALID",
        "gs1-number|106141412345678908|VALID",
        "gs1-number|4006381333932|INVALID",
        "gs1-number|4006381|INVALID",
        "gs1-number|00000000|INVALID",
        "gs1-udi|(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234|VALID",
        "gs1-udi|(01)00844588003288(17)141120(10)7654321D(21)10987654d321|VALID",
        "gs1-udi|(01)51022222233337(11)141231|INVALID",
        "gs1-udi|(01)5102222223333(11)141231|INVALID",
        "snomed-id|22298006|VALID",
        "snomed-id|73211009|VALID",
        "snomed-id|404684003|VALID",
        "snomed-id|22298007|INVALID",
        "snomed-id|22298|INVALID",
        "cas-number|58-08-2|VALID",
        "cas-number|7732-18-5|VALID",
        "cas-number|58-08-3|INVALID",
        "cas-number|5-08-2|INVALID",
        "orcid|0000-0002-1825-0097|VALID",
        "orcid|0000-0002-1694-233X|VALID",
        "orcid|0000-0002-1825-0098|INVALID",
        "orcid|0001-0002-1825-0097|INVALID",
        "ups-tracking|1Z999AA10123456784|VALID",
        "ups-tracking|1Z 12345E 02 0527 1686|VALID",
        "ups-tracking|1Z999AA10123456785|INVALID",
        "ups-tracking|1Z999AA1012345678|INVALID",
        "upu-s10|RR473124829GB|VALID",
        "upu-s10|RR 473 124 829 GB|VALID",
        "upu-s10|CP123456785DE|VALID",
        "upu-s10|RR473124828GB|INVALID",
        "upu-s10|RR473124829ZZ|INVALID",
        "upu-s10|RR47312482GB|INVALID",
        "fedex-tracking|986578788855|VALID",
        "fedex-tracking|4771 7908 1230|VALID",
        "fedex-tracking|986578788856|INVALID",
        "fedex-tracking|98657878885|INVALID",
      })
  void thingsAndRecords(String validator, String value, Verdict expected) {
    assertVerdict(validator, value, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mrz-td3|L898902C36UTO7408122F1204159ZE184226B<<<<<10|VALID",
        "mrz-td3|X4711K28<8UTO8503013M3102282<<<<<<<<<<<<<<<0|VALID",
        "mrz-td3|P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
            + "L898902C36UTO7408122F1204159ZE184226B<<<<<10|VALID",
        "mrz-td3|L898902C36UTO7408122F1204150ZE184226B<<<<<10|INVALID",
        "mrz-td3|L898902C36UTO7408122F1204159ZE184226B<<<<10|INVALID",
        "mrz-td2|D231458907UTO7408122F1204159<<<<<<<6|VALID",
        "mrz-td2|K4711X2800UTO8503013M3102282<<<<<<<6|VALID",
        "mrz-td2|D231458907UTO7408122F1204159<<<<<<<7|INVALID",
        "mrz-td2|D231458907UTO7408122F1204159<<<<<<6|INVALID",
        "mrz-td1|I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6"
            + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<|VALID",
        "mrz-td1|I<UTOK4711X2800<<<<<<<<<<<<<<<8503013M3102282UTO<<<<<<<<<<<6"
            + "ROE<<JANE<<<<<<<<<<<<<<<<<<<<<|VALID",
        "mrz-td1|I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<5"
            + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<|INVALID",
        "mrz-td1|I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO|INVALID",
      })
  void travelDocuments(String validator, String value, Verdict expected) {
    assertVerdict(validator, value, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "card-track, ;dddddddddddddddd=27121010000000000?",
    "micr-line, :ddddddddd: 00482917331",
    "isin, AAXXXXXXXXXd",
    "cusip, XXXXXXXXd",
    "figi, BBGddddddddd",
    "sedol, ddddddd",
    "lei, XXXXXXXXXXXXXXXXXXdd",
    "creditor-reference, RFddXXXXXXXXXXXX",
    "sepa-creditor, DEddZZZddddddddddd",
    "bitcoin-address, 1nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
    "coin-address, Lnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
    "gs1-number, ddddddddddddd",
    "gs1-udi, (01)dddddddddddddd(21)4711",
    "snomed-id, nddddddddd",
    "cas-number, ndddd-dd-d",
    "orcid, 0000-000d-dddd-dddd",
    "ups-tracking, 1ZXXXXXXXXXXXXXXXd",
    "upu-s10, RRdddddddddAA",
    "fedex-tracking, dddddddddddd",
    "mrz-td3, XXXXXXXXXdUTOdddddddMdddddddXXXXXXXXXXXXXXdd",
    "mrz-td2, XXXXXXXXXdUTOdddddddMdddddddXXXXXXXd",
    "mrz-td1, I<UTOXXXXXXXXXd<<<<<<<<<<<<<<<dddddddMdddddddUTO<<<<<<<<<<<dROE<<JIM<<<<<<<<<<<<<<<<<<<<<<",
  })
  void measuredRateIsTheStatedOne(String validator, String template) {
    assertRate(validator, template);
  }
}
