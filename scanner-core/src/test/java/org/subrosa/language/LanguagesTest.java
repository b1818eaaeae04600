package org.subrosa.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Mandantin hat uns gestern mitgeteilt, dass sie den Vertrag nicht unterschreiben will."
            + " Wir haben ihr geraten, zuerst mit der Bank zu sprechen und dann erst zu kündigen.",
        "fr | La patiente a été reçue hier matin et se plaint toujours de douleurs dans le dos."
            + " Nous avons convenu de nous revoir dans deux semaines pour parler des résultats.",
        "es | La clienta nos dijo ayer que no quiere firmar el contrato mientras el banco no responda."
            + " Le hemos aconsejado que espere unos días y que guarde todas las facturas.",
        "it | La cliente ci ha detto ieri che non vuole firmare il contratto prima di parlare con la"
            + " banca. Le abbiamo consigliato di aspettare e di conservare tutte le ricevute.",
        "pl | Klientka powiedziała nam wczoraj, że nie chce podpisać umowy, dopóki bank nie odpowie."
            + " Doradziliśmy jej, aby poczekała kilka dni i zachowała wszystkie rachunki.",
        "ru | Клиентка вчера сообщила нам, что не хочет подписывать договор, пока банк не ответит."
            + " Мы посоветовали ей подождать несколько дней и сохранить все квитанции.",
        "ja | 依頼者は昨日、銀行から返事があるまで契約書に署名したくないと話していました。私たちは数日"
            + "待って、領収書をすべて保管しておくように助言しました。来週また連絡する予定です。"
            + "それまでに必要な書類をそろえて、担当者に確認してもらうことになっています。"
            + "質問があればいつでも電話してくださいと伝えました。"
      })
  void of_prose_isTold(String code, String prose) {
    assertEquals(Optional.of(code), Languages.of(prose));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The client told us yesterday that she will not sign the contract before the bank answers."
            + " We advised her to wait for some days and to keep all of the receipts.",
        "Client called yesterday, will not sign before bank answers. Advised to wait some days, keep"
            + " receipts, call again next week. Husband present during call, seemed upset, left early"
      })
  void of_english_isEnglish(String prose) {
    assertEquals(Optional.of("en"), Languages.of(prose));
  }

  /** Names are of every country; a list of them is in no language. */
  @Test
  void of_tablesOfNames_isNotTold() {
    String rows = "8012,Chiara,Esposito,Napoli,24.11\n8013,Matteo,De Luca,Castel San Giorgio,9\n";
    assertEquals(Optional.empty(), Languages.of("id,first,last,city,sum\n" + rows.repeat(40)));
    String lines = "Giulia Esposito  Napoli\nMatteo De Luca  Castel San Giorgio\n";
    assertEquals(Optional.empty(), Languages.of(lines.repeat(40)));
  }

  @Test
  void of_keysAndNumbers_isNotTold() {
    String key = "QmFzZSA2NCBzYXlzIG5vdGhpbmcgYWJvdXQgYSBsYW5ndWFnZQ 0451 7781 ab3f\n";
    assertEquals(Optional.empty(), Languages.of(key.repeat(50)));
    assertEquals(Optional.empty(), Languages.of(""));
  }

  @Test
  void of_letterBehindItsHead_isTold() {
    String head = "Hans Ohnesorg\nGartenweg 3\n12345 Musterstadt\n\n";
    assertEquals(
        Optional.of("de"),
        Languages.of(
            head
                + "Sehr geehrte Damen und Herren,\nhiermit kündige ich meinen Vertrag zum Ende des\n"
                + "Monats und bitte um eine schriftliche Bestätigung. Bitte schicken Sie mir auch\n"
                + "die letzte Rechnung an die oben genannte Anschrift.\n"));
  }
}
