package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.context.ContextCategory;
import org.subrosa.context.ContextLoader;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.detect.Terms;
import org.subrosa.document.Location;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/** The shipped contexts: what counts beside a person, and what does not without one. */
final class ShippedContextsTest {

  private static final String LEAFLET =
      "Diabetes is a chronic disease. Symptoms include thirst and fatigue. Ask your doctor about "
          + "metformin. Possible side effects: nausea.\n";

  private static final String FOOTER =
      "This e-mail may contain privileged and confidential information, health information "
          + "such as HIV status included. If you are not the intended recipient, delete it.\n";

  private static DetectionEngine engine = DetectionEngine.builder().build();

  @BeforeAll
  static void load() throws RuleException {
    List<String> packs = List.of("default");
    List<String> names =
        List.of("Ann Roe", "Jan Vos", "Eva Lind", "Karl Ott", "Lea Blanc", "Ines Mora", "Ugo Riva");
    engine =
        DetectionEngine.builder()
            .rules(new RuleLoader().load(packs))
            .terms(
                new Terms(
                    names.stream()
                        .map(name -> new Terms.Term(SensitiveText.of(name), EntityType.PERSON))
                        .toList()))
            .contexts(new ContextLoader().load(packs))
            .build();
  }

  private static List<Detection> detect(TextUnit unit) {
    return engine.detect(unit).complete();
  }

  private static List<Detection> detect(String text) {
    return detect(TextUnit.of(SensitiveText.of(text), new Location.Body()));
  }

  /** Texts that once took time or memory by the square of their length. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATTORNEY-CLIENT PRIVILEGED\nSSN 536-22-8145\n",
        "FILED UNDER SEAL\nSSN 536-22-8145\n",
        "ATTORNEY-CLIENT PRIVILEGED SSN 536-22-8145 "
      })
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void legendsAgainAndAgain_endSoon(String piece) {
    assertFalse(detect(piece.repeat(1_000_000 / piece.length())).isEmpty());
  }

  private static List<String> contexts(String text, double least) {
    return detect(text).stream()
        .filter(one -> one.rule().value().startsWith("context."))
        .filter(one -> one.confidence().probability() >= least)
        .map(one -> text.substring(one.start(), one.end()))
        .toList();
  }

  private static Detection person(List<Detection> detections) {
    return detections.stream()
        .filter(one -> one.type() == EntityType.PERSON)
        .findFirst()
        .orElseThrow();
  }

  private static String reasons(Detection detection) {
    return detection.evidence().stream().map(one -> one.reason()).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Roe was diagnosed with type 2 diabetes.|health: condition|type 2 diabetes",
        "Ann Roe takes metformin and lisinopril.|health: drug|metformin, lisinopril",
        "Knee replacement of Ann Roe on Monday.|health: procedure|Knee replacement",
        "Ann Roe came in depressed, her therapist says.|mental-health: counselling|depressed",
        "Psychotherapy notes on Ann Roe, third visit|mental-health: counselling|Psychotherapy notes",
        "Ann Roe is a trade union member.|special-categories: union|trade union member",
        "Ann Roe is transgender.|special-categories: sex-life|transgender",
        "Ann Roe was convicted of fraud in 2019.|criminal: offence|was convicted, fraud",
        "Ann Roe, 12 years old, lives in foster care.|minors: minor|foster care",
        "Ann Roe threatened to kill her neighbour.|duty-to-warn: threat|threatened to kill",
        "Karl Ott hat einen Bandscheibenvorfall.|health: condition|Bandscheibenvorfall",
        "Karl Ott war wegen Depressionen in der Psychiatrie."
            + "|mental-health: condition|Depressionen, Psychiatrie",
        "Karl Ott ist vorbestraft.|criminal: offence|vorbestraft",
        "Lea Blanc est séropositive.|health: condition|séropositive",
        "Lea Blanc a été condamnée pour vol.|criminal: offence|condamnée pour",
        "Ines Mora tiene cáncer de mama.|health: condition|cáncer de mama",
        "Ugo Riva soffre di sclerosi multipla.|health: condition|sclerosi multipla",
        "Eva Lind choruje na cukrzycę.|health: condition|cukrzycę",
      })
  void term_besideAPerson_isAFindingAndRaisesThePerson(String text, String told, String terms) {
    List<Detection> found = detect(text);
    Detection person = person(found);
    assertTrue(person.severity() > 3, "severity " + person.severity());
    assertTrue(person.processingContext() >= 3, "context " + person.processingContext());
    assertTrue(reasons(person).contains("beside " + told), reasons(person));
    assertEquals(Arrays.asList(terms.split(", ", -1)), contexts(text, Confidence.REPORTED));
  }

  @Test
  void leaflet_withoutAPerson_givesNothing() {
    assertEquals(List.of(), contexts(LEAFLET, 0));
  }

  @Test
  void leaflet_withATelephoneAndAnAuthor_givesNothingThatCounts() {
    String text = LEAFLET + "Written by Ann Roe, call +1 202-555-0143 about diabetes.";
    assertEquals(List.of(), contexts(text, Confidence.REDACTED));
    assertEquals(3, person(detect(text)).severity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Roe has a cold drink at the bridge.",
        "With one stroke of the pen Ann Roe signed.",
        "Ann Roe of the Cancer Research Foundation spoke.",
        "Ann Roe feels positive about the treatment of the matter.",
        "Ann Roe wrote about the depression of the economy.",
        "Ann Roe opened an account.",
        "The session with Ann Roe is at noon.",
        "Ann Roe pays the fine print no heed.",
        "Visual aids for Ann Roe",
        "Ann Roe reads a crime novel.",
      })
  void ambiguousWord_besideAPerson_isNoFinding(String text) {
    assertEquals(List.of(), contexts(text, 0));
    assertEquals(3, person(detect(text)).severity());
  }

  @Test
  void form_overLines_belongsToItsPerson() {
    String text = "Name: Ann Roe\nDOB: 01/02/1970\n\nDiagnosis: asthma\nMedication: albuterol\n";
    assertEquals(List.of("asthma", "albuterol"), contexts(text, Confidence.REPORTED));
    assertTrue(
        detect(text).stream()
            .filter(one -> one.type() == EntityType.DATE)
            .allMatch(one -> one.processingContext() == 4 && one.severity() > 3));
  }

  @Test
  void term_farFromThePerson_isNone() {
    String between = "Nothing to see in this line of text at all.\n".repeat(20);
    assertEquals(List.of(), contexts("Ann Roe called.\n" + between + "Asthma is common.", 0));
  }

  @Test
  void notice_underALetter_saysNothing() {
    String text = "Dear Ann Roe,\n\nsee you at lunch.\n\n" + FOOTER;
    List<Detection> found = detect(text);
    assertEquals(3, person(found).severity());
    assertEquals(List.of(), contexts(text, 0));
    assertTrue(
        found.stream()
            .filter(one -> one.rule().value().startsWith("legal.privilege."))
            .allMatch(one -> one.confidence().probability() < Confidence.REDACTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRIVILEGED AND CONFIDENTIAL\nATTORNEY-CLIENT COMMUNICATION\n\nTo the file: %s called.",
        "Privileged & Confidential\n\nTo the file: %s called.",
        "Subject: attorney-client privileged: the lease\n\n%s called.",
        "FILED UNDER SEAL\n\nDeclaration of %s",
        "Anwaltsgeheimnis\n\nGespräch mit %s",
      })
  void legend_atItsPlace_raisesAllPersons(String text) {
    String filler = "\n\nThe parties met and talked about the lease at length.".repeat(30);
    String whole = text.formatted("Ann Roe") + filler + "\n\nJan Vos was there.";
    List<Detection> persons =
        detect(whole).stream().filter(one -> one.type() == EntityType.PERSON).toList();
    assertEquals(2, persons.size());
    persons.forEach(one -> assertTrue(one.severity() > 3 && one.processingContext() == 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Roe asked whether the memo was attorney work product, and nobody could say at all.",
        "The court heard Ann Roe, and kept some papers under seal for a while until later that day.",
      })
  void legend_asAMention_raisesNobody(String text) {
    assertEquals(3, person(detect(text)).severity());
  }

  private static TextUnit table(String... cells) {
    StringBuilder text = new StringBuilder();
    List<Label> labels = new ArrayList<>();
    List<String> head = List.of(cells[0].split(",", -1));
    for (String row : cells) {
      int column = 0;
      for (String cell : row.split(",", -1)) {
        String name = row.equals(cells[0]) ? "" : head.get(column);
        labels.add(new Label(text.length(), text.length() + cell.length(), SensitiveText.of(name)));
        text.append(cell).append('\t');
        column++;
      }
      text.append('\n');
    }
    return new TextUnit(SensitiveText.of(text.toString()), new Location.Body(), labels, 0, 0);
  }

  @Test
  void salaries_byTheirColumn_raiseTheNamesOfTheirRows() {
    List<Detection> found =
        detect(table("name,baseSalary,room", "Ann Roe,84500,12", "Jan Vos,,14"));
    List<Integer> contexts =
        found.stream()
            .filter(one -> one.type() == EntityType.PERSON)
            .map(Detection::processingContext)
            .toList();
    assertEquals(List.of(3, 1), contexts);
  }

  @Test
  void cell_belowDiagnosis_isAFindingWhateverItSays() {
    List<Detection> found =
        detect(table("id,patient,diagnosis", "1,Ann Roe,Roemheld syndrome", "2,,gout"));
    List<String> cells =
        found.stream()
            .filter(one -> one.rule().value().startsWith("context.health."))
            .map(one -> one.rule().value() + " " + one.start())
            .toList();
    assertEquals(1, cells.size(), cells.toString());
    assertEquals(4, person(found).processingContext());
  }

  @Test
  void candidates_haveWhatCopiesMustLose() {
    String text = "Ann Roe was diagnosed with type 2 diabetes.";
    TextUnit unit = TextUnit.of(SensitiveText.of(text), new Location.Body());
    assertTrue(
        engine.candidates(unit).complete().stream()
            .anyMatch(one -> one.rule().value().equals("context.health.condition.1")));
    TextUnit copy =
        TextUnit.of(
            SensitiveText.of("[PERSON] was diagnosed with [MEDICAL]."), new Location.Body());
    assertEquals(List.of(), engine.candidates(copy).complete());
  }

  @Test
  void overlap_isNotToldTwice() {
    String text = "Ann Roe has asthma. Jan Vos has gout.";
    TextUnit unit = new TextUnit(SensitiveText.of(text), new Location.Body(), List.of(), 0, 20);
    assertTrue(detect(unit).stream().allMatch(one -> one.end() > 20));
    assertFalse(detect(unit).isEmpty());
  }

  @Test
  void packs_chooseTheirContexts() throws RuleException {
    assertTrue(new ContextLoader().load(List.of("secrets")).isEmpty());
    assertEquals(
        List.of("finance"),
        new ContextLoader()
            .load(List.of("finance")).categories().stream().map(ContextCategory::id).toList());
    assertEquals(9, new ContextLoader().load(List.of("default", "us")).categories().size());
  }
}
