package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;
import org.subrosa.sensitive.SensitiveText;

final class OverlapResolverTest {

  private static final List<EntityType> TYPES =
      List.of(EntityType.URL, EntityType.SECRET, EntityType.CARD, EntityType.SSN, EntityType.PHONE);

  private static Detection claim(
      String rule, EntityType type, int severity, double confidence, int start, int end) {
    return claim(rule, type, severity, confidence, start, end, end - start);
  }

  /** A claim whose value has fewer characters than the stretch is a decoded one. */
  private static Detection claim(
      String rule,
      EntityType type,
      int severity,
      double confidence,
      int start,
      int end,
      int characters) {
    return claim(
        rule, type, severity, confidence, start, end, SensitiveText.of("x".repeat(characters)));
  }

  private static Detection claim(
      String rule,
      EntityType type,
      int severity,
      double confidence,
      int start,
      int end,
      SensitiveText value) {
    return new Detection(
        start,
        end,
        value,
        new RuleId(rule),
        type,
        new Confidence(confidence),
        severity,
        1,
        false,
        List.of(),
        List.of());
  }

  private static List<String> winners(Detection... claims) {
    return lines(OverlapResolver.resolve(List.of(claims)));
  }

  private static List<String> lines(List<Detection> detections) {
    return detections.stream()
        .map(winner -> winner.rule() + " " + winner.start() + ".." + winner.end())
        .toList();
  }

  private static Detection place(EntityType type, double confidence, int start, int end) {
    return claim("test.name.1", type, 1, confidence, start, end);
  }

  private static List<EntityType> typesOf(Detection... claims) {
    return OverlapResolver.resolve(List.of(claims)).stream().map(Detection::type).toList();
  }

  @Test
  void resolve_nameInsideAReportedAddress_isPartOfIt() {
    Detection address = claim("test.address.1", EntityType.ADDRESS, 2, 0.6, 10, 40);
    for (EntityType type : List.of(EntityType.LOCATION, EntityType.PERSON, EntityType.ORG)) {
      assertEquals(List.of(EntityType.ADDRESS), typesOf(place(type, 0.97, 13, 30), address));
    }
    assertEquals(
        List.of(EntityType.ADDRESS), typesOf(place(EntityType.LOCATION, 0.97, 10, 30), address));
  }

  @Test
  void resolve_nameThatReachesOutOfAnAddress_isSettledBySureness() {
    Detection address = claim("test.address.1", EntityType.ADDRESS, 2, 0.6, 10, 40);
    Detection doubtful = claim("test.address.1", EntityType.ADDRESS, 2, 0.4, 10, 40);
    List<EntityType> person = List.of(EntityType.PERSON);
    assertEquals(person, typesOf(place(EntityType.PERSON, 0.97, 13, 45), address));
    assertEquals(person, typesOf(place(EntityType.PERSON, 0.97, 13, 30), doubtful));
  }

  @Test
  void resolve_addressThatLoses_leavesItsPlaces() {
    Detection address = claim("test.address.1", EntityType.ADDRESS, 2, 0.6, 10, 40);
    Detection card = claim("test.card.1", EntityType.CARD, 4, 0.9, 5, 14);
    assertEquals(
        List.of(EntityType.CARD, EntityType.LOCATION),
        typesOf(place(EntityType.LOCATION, 0.8, 20, 40), address, card));
  }

  @Test
  void resolve_sameText_theSurestWinsAndTheOthersStayOnRecord() {
    List<Detection> winners =
        OverlapResolver.resolve(
            List.of(
                claim("a.1", EntityType.PHONE, 5, 0.6, 0, 9),
                claim("b.1", EntityType.SSN, 3, 0.9, 0, 9),
                claim("c.1", EntityType.TAX_ID, 3, 0.7, 0, 9),
                claim("d.1", EntityType.OTHER, 3, 0.5, 2, 9)));
    assertEquals(List.of("b.1 0..9"), lines(winners));
    assertEquals(List.of(new RuleId("c.1"), new RuleId("a.1")), winners.get(0).alternatives());
  }

  @Test
  void resolve_sameConfidence_theGraverThenTheLongerWins() {
    assertEquals(
        List.of("b.1 0..9"),
        winners(
            claim("a.1", EntityType.PHONE, 2, 0.6, 0, 9),
            claim("b.1", EntityType.SSN, 3, 0.6, 0, 9)));
    assertEquals(
        List.of("b.1 0..9"),
        winners(
            claim("a.1", EntityType.PHONE, 2, 0.6, 2, 9),
            claim("b.1", EntityType.SSN, 2, 0.6, 0, 9)));
  }

  @Test
  void resolve_graverInside_survivesWhicheverIsSurer() {
    for (double confidence : new double[] {0.5, 0.9}) {
      assertEquals(
          List.of("test.url.1 0..40", "test.card.1 10..26"),
          winners(
              claim("test.url.1", EntityType.URL, 2, 0.7, 0, 40),
              claim("test.card.1", EntityType.CARD, 5, confidence, 10, 26)));
    }
  }

  @Test
  void resolve_milderOrSameTypeInside_doesNotSurvive() {
    assertEquals(
        List.of("test.url.1 0..40"),
        winners(
            claim("test.url.1", EntityType.URL, 2, 0.7, 0, 40),
            claim("test.host.1", EntityType.ORG, 2, 0.6, 8, 20)));
    assertEquals(
        List.of("test.url.1 0..40"),
        winners(
            claim("test.url.1", EntityType.URL, 2, 0.7, 0, 40),
            claim("test.path.1", EntityType.URL, 5, 0.6, 8, 20)));
  }

  @Test
  void resolve_decodedInsideASecret_survivesHoweverMildAndWhicheverIsSurer() {
    for (double confidence : new double[] {0.5, 0.9}) {
      assertEquals(
          List.of("test.token.1 0..90", "test.mail.1 40..68"),
          winners(
              claim("test.token.1", EntityType.SECRET, 4, 0.7, 0, 90),
              claim("test.mail.1", EntityType.EMAIL, 2, confidence, 40, 68, 21)));
    }
  }

  @Test
  void resolve_valuesOfSeveralTypesInOneCode_allSurvive() {
    assertEquals(
        List.of("test.card.1 0..90", "test.mail.1 0..90"),
        winners(
            decoded("test.mail.1", EntityType.EMAIL, 2, 0.95, "ann@example.org"),
            decoded("test.host.1", EntityType.ORG, 2, 0.9, "example.org"),
            decoded("test.card.1", EntityType.CARD, 5, 0.6, "4000050113548132")));
  }

  private static Detection decoded(
      String rule, EntityType type, int severity, double confidence, String value) {
    return claim(rule, type, severity, confidence, 0, 90, SensitiveText.of(value));
  }

  @Test
  void resolve_partOfASecretAsItStands_doesNotSurvive() {
    assertEquals(
        List.of("test.token.1 0..90"),
        winners(
            claim("test.token.1", EntityType.SECRET, 4, 0.7, 0, 90),
            claim("test.card.1", EntityType.CARD, 5, 0.6, 40, 56)));
  }

  @Test
  void resolve_crossing_keepsOne() {
    assertEquals(
        List.of("a.1 0..10"),
        winners(
            claim("a.1", EntityType.SSN, 2, 0.7, 0, 10),
            claim("b.1", EntityType.CARD, 5, 0.6, 5, 15)));
  }

  @Test
  void resolve_namesInsideAReportedAddress_arePartsOfIt() {
    Detection country = claim("place.1", EntityType.LOCATION, 1, 0.95, 20, 26);
    Detection street = claim("person.1", EntityType.PERSON, 2, 0.9, 0, 10);
    Detection reported = claim("address.1", EntityType.ADDRESS, 2, 0.6, 0, 26);
    Detection doubtful = claim("address.1", EntityType.ADDRESS, 2, 0.4, 0, 26);
    Detection phone = claim("phone.1", EntityType.PHONE, 2, 0.9, 8, 15);
    assertEquals(List.of("address.1 0..26"), winners(country, street, reported));
    assertEquals(List.of("person.1 0..10", "place.1 20..26"), winners(country, street, doubtful));
    assertEquals(List.of("phone.1 8..15", "place.1 20..26"), winners(country, reported, phone));
  }

  @Test
  void resolve_touching_keepsBothInOrder() {
    assertEquals(
        List.of("b.1 0..5", "a.1 5..9"),
        winners(
            claim("a.1", EntityType.SSN, 2, 0.7, 5, 9),
            claim("b.1", EntityType.SSN, 2, 0.6, 0, 5)));
  }

  /** The rules of the class comment, claim by claim and winner by winner. */
  private static List<String> oneByOne(List<Detection> claims) {
    Comparator<Detection> best =
        Comparator.comparing((Detection claim) -> claim.confidence().probability())
            .thenComparing(Detection::severity)
            .thenComparing(Detection::length)
            .reversed()
            .thenComparing(Detection::start)
            .thenComparing(claim -> claim.rule().value());
    List<Detection> winners = new ArrayList<>();
    for (Detection claim : claims.stream().sorted(best).toList()) {
      if (winners.stream().allMatch(winner -> canStandTogether(winner, claim))) {
        winners.add(claim);
      }
    }
    winners.sort(
        Comparator.comparing(Detection::start)
            .thenComparing(Detection::end)
            .thenComparing(Detection::rule));
    return lines(winners);
  }

  private static boolean canStandTogether(Detection a, Detection b) {
    boolean apart = a.end() <= b.start() || b.end() <= a.start();
    Detection longer = a.length() > b.length() ? a : b;
    Detection shorter = a.length() > b.length() ? b : a;
    boolean nested =
        a.length() != b.length()
            && longer.start() <= shorter.start()
            && shorter.end() <= longer.end();
    return apart || (nested && a.type() != b.type() && canHold(longer, shorter));
  }

  private static boolean canHold(Detection longer, Detection shorter) {
    return longer.type() == EntityType.SECRET
        ? shorter.length() > shorter.value().length()
        : longer.type() == EntityType.URL && shorter.severity() > longer.severity();
  }

  @Test
  void resolve_randomClaims_equalsOneByOneInAnyOrder() {
    Random random = new Random(8);
    for (int round = 0; round < 3_000; round++) {
      List<Detection> claims = new ArrayList<>();
      for (int i = random.nextInt(40); i >= 0; i--) {
        int start = random.nextInt(60);
        int length = 1 + random.nextInt(30);
        claims.add(
            claim(
                "r" + i + ".1",
                TYPES.get(random.nextInt(TYPES.size())),
                1 + random.nextInt(5),
                (1 + random.nextInt(9)) / 10.0,
                start,
                start + length,
                length - random.nextInt(2) * (length / 2)));
      }
      List<String> expected = oneByOne(claims);
      Collections.shuffle(claims, random);
      assertEquals(expected, lines(OverlapResolver.resolve(claims)));
    }
  }

  /** One long claim holds all the others together; compared pair by pair this would not end. */
  @Test
  void resolve_thousandsThatHangTogether_areAllSettled() {
    int count = 60_000;
    List<Detection> claims = new ArrayList<>();
    claims.add(claim("test.url.1", EntityType.URL, 1, 0.9, 0, 10 * count));
    for (int i = 0; i < count; i++) {
      claims.add(claim("test.card.1", EntityType.CARD, 5, 0.8, 10 * i, 10 * i + 8));
      claims.add(claim("test.phone.1", EntityType.PHONE, 2, 0.5, 10 * i + 4, 10 * i + 12));
    }
    List<Detection> winners = OverlapResolver.resolve(claims);
    assertEquals(count + 1, winners.size());
    assertTrue(winners.stream().noneMatch(winner -> winner.type() == EntityType.PHONE));
  }
}
