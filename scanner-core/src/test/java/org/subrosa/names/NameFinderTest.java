package org.subrosa.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.EntityType;

final class NameFinderTest {

  private static final double REPORTED = 0.5;
  private static final double SURE = 0.85;

  private static NameFinder finder() {
    try {
      return new NameFinder(ShippedModel.tagger().proposing(0.1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final NameFinder FINDER = finder();

  /** A tagger that sees nothing: what is found is found by what stands beside it. */
  private static final NameFinder BLIND =
      new NameFinder(
          new TokenNameFinder() {
            @Override
            public Span[] find(String[] tokens) {
              return new Span[0];
            }

            @Override
            public void clearAdaptiveData() {}
          });

  private static Optional<Name> surest(NameFinder finder, String text, String name) {
    return finder.find(text, List.of()).list().stream()
        .filter(one -> text.substring(one.start(), one.end()).equals(name))
        .max(Comparator.comparing(Name::probability));
  }

  private static double person(NameFinder finder, String text, String name) {
    return surest(finder, text, name)
        .filter(one -> one.type() == EntityType.PERSON)
        .map(Name::probability)
        .orElse(0.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Patient: Mira Volkova DOB: 1980-02-03 | Mira Volkova",
        "patient_name=Mira Volkova | Mira Volkova",
        "{\"patientName\": \"Mira Volkova\", \"age\": 44} | Mira Volkova",
        "Patient: mira volkova | mira volkova",
        "PATIENT: MIRA VOLKOVA | MIRA VOLKOVA",
        "Surname: Volkova | Volkova",
        "The judge heard Mr. Volkov first. | Volkov",
        "Dear Mira, | Mira",
        "From: Mira Volkova <mv@example.org> | Mira Volkova",
        "I will bring it. Kind regards,\\nMira Volkova\\nTel. 3 | Mira Volkova"
      })
  void find_withSignsBesideIt_isFoundWithoutTheTagger(String text, String name) {
    String lines = text.replace("\\n", "\n");
    assertTrue(
        person(BLIND, lines, name) >= REPORTED, () -> BLIND.find(lines, List.of()).list() + "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient: see the notes below",
        "Dear Sir or Madam,",
        "Dear Customer,",
        "Owner: Unknown",
        "Attention: Monday is a holiday",
        "Signed: yes"
      })
  void find_labelsOfOtherThings_areNoNames(String text) {
    assertEquals(
        List.of(),
        BLIND.find(text, List.of()).list().stream()
            .filter(name -> name.probability() >= REPORTED)
            .toList());
  }

  @Test
  void find_field_takesTheFormOfAddressAlong_textDoesNot() {
    assertTrue(person(FINDER, "Prescriber: Dr. Mira Volkova", "Dr. Mira Volkova") >= SURE);
    assertTrue(person(FINDER, "We saw Dr. Mira Volkova at noon.", "Mira Volkova") >= SURE);
  }

  @Test
  void find_column_makesItsCellsNames() {
    String text = "Volkova,12\nOkafor,14";
    List<LabelledCell> cells =
        List.of(cell(0, 7, "last_name"), cell(8, 10, "n"), cell(11, 17, "last_name"));
    List<Name> names = BLIND.find(text, cells).list();
    assertEquals(2, names.size());
    assertTrue(names.stream().allMatch(name -> name.probability() >= SURE));
  }

  private static LabelledCell cell(int start, int end, String label) {
    return new LabelledCell(new org.subrosa.document.Span(start, end), label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The claim of Mira Volkova was denied. Later Volkova appealed. | Volkova",
        "Mira Volkova signed. VOLKOVA, MIRA is the heir. | VOLKOVA, MIRA",
        "Mira Volkova signed. The heir is M. Volkova now. | M. Volkova",
        "Mira Volkova signed. It was Mira's wish. | Mira"
      })
  void find_otherMentions_followFromTheWholeName(String text, String mention) {
    assertTrue(
        person(FINDER, text, mention) >= REPORTED, () -> FINDER.find(text, List.of()).list() + "");
  }

  @Test
  void find_nameSplitOverLines_isOne() {
    String text =
        "This letter is about the claim that we had from Mira\nVolkova on the third of May.";
    assertTrue(person(FINDER, text, "Mira\nVolkova") >= SURE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The loan from Okafor Holdings Ltd was repaid. | Okafor Holdings Ltd",
        "She was treated at Lakeview Memorial Hospital in May. | Lakeview Memorial Hospital",
        "We sued Brandt & Klein GmbH over it. | Brandt & Klein GmbH"
      })
  void find_legalFormOrInstitution_makesAnOrganization(String text, String name) {
    Name found = surest(FINDER, text, name).orElseThrow();
    assertEquals(EntityType.ORG, found.type());
    assertTrue(found.probability() >= REPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Lender shall notify the Borrower by Wednesday, the first of March.",
        "See Section 4 and Table 2 of the Agreement.",
        "int total = Order.getTotal(item.Price);",
        "Open the Settings menu, choose Advanced and press Apply.",
        "Total Amount Due: 30.00"
      })
  void find_formsAndCode_haveNoPersons(String text) {
    assertFalse(
        FINDER.find(text, List.of()).list().stream()
            .anyMatch(name -> name.type() == EntityType.PERSON && name.probability() >= REPORTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Denmark", "South Korea", "Dänemark", "Espagne", "TUNISIA"})
  void find_country_isAPlace(String country) {
    Name found = surest(BLIND, "they moved to " + country + " in May", country).orElseThrow();
    assertEquals(EntityType.LOCATION, found.type());
    assertTrue(found.probability() >= REPORTED);
  }

  @Test
  void find_severalPersonsInARow_areOneEach() {
    String text = "They had three: Erik, Amy and Nathaniel.";
    for (String name : List.of("Erik", "Amy", "Nathaniel")) {
      assertTrue(person(FINDER, text, name) >= REPORTED, name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Inc ", "Bank ", "GmbH AG KG ", "Ann Lee, MD JD ", "Dr. Name: Ann "})
  void find_signsAgainAndAgain_countOnce(String piece) {
    String text = piece.repeat(1_400 / piece.length());
    for (Name name : FINDER.find(text, List.of()).list()) {
      assertEquals(
          name.clues().size(),
          name.clues().stream().map(Clue::reason).distinct().count(),
          () -> name.clues().size() + " clues");
      assertTrue(name.probability() < 1, () -> "" + name.probability());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Manager: N/A\n", "Patient Name: N / A\n", "Driver: n/a\nManager: N/A\n"})
  void find_fieldWithoutAnAnswer_hasNoPerson(String text) {
    assertTrue(
        FINDER.find(text, List.of()).list().stream()
            .allMatch(name -> name.probability() < REPORTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contact Ann Lee ann.lee@example.org for details.",
        "cc: Ann Lee, ann.lee@example.org"
      })
  void find_nameBesideAnAddressOfMail_isItsOwn(String text) {
    assertTrue(person(FINDER, text, "Ann Lee") >= REPORTED);
  }

  @Test
  void clues_tellReasonsAndNoValues() {
    String text = "Patient: Mira Volkova. Volkova came on Monday with Okafor Holdings Ltd.";
    for (Name name : FINDER.find(text, List.of()).list()) {
      assertFalse(name.origin().contains("Volkova"));
      name.clues().forEach(clue -> assertFalse(clue.reason().matches(".*(Volkova|Okafor).*")));
      assertTrue(name.prior() > 0 && name.prior() < 1);
    }
  }

  @Test
  void find_hostileText_endsAndStaysInside() {
    for (String text :
        List.of(
            "A ".repeat(50_000),
            "Mr. ".repeat(50_000),
            "Ann Lee, ".repeat(20_000),
            "v. ".repeat(50_000),
            "a.B!".repeat(50_000),
            "Patient: ".repeat(20_000),
            ", Inc. & ".repeat(20_000),
            "\ud800\udc00 \ud83d ".repeat(20_000))) {
      for (Name name : FINDER.find(text, List.of()).list()) {
        assertTrue(name.start() >= 0 && name.start() < name.end() && name.end() <= text.length());
      }
    }
  }

  @Test
  void find_laterUnit_knowsWhomTheFirstOneNamed() {
    DocumentNames document = new DocumentNames();
    FINDER.find("Patient: Mira Volkova\nSeen by: Dr. Amy Okafor", List.of(), document);
    String later = "On the second page of it Okafor says that Volkova was late.";
    assertTrue(person(BLIND, later, "Volkova") < REPORTED);
    List<Name> names = BLIND.find(later, List.of(), document).list();
    assertEquals(
        List.of("Okafor", "Volkova"),
        names.stream()
            .filter(name -> name.type() == EntityType.PERSON && name.probability() >= REPORTED)
            .map(name -> later.substring(name.start(), name.end()))
            .toList());
  }

  @Test
  void find_unitWithoutProse_isInTheLanguageOfTheDocument() {
    DocumentNames document = new DocumentNames();
    String german =
        "Die Mandantin hat uns gestern mitgeteilt, dass sie den Vertrag nicht unterschreiben will."
            + " Wir haben ihr geraten, zuerst mit der Bank zu sprechen und dann zu kündigen.";
    assertEquals(Optional.of("de"), FINDER.find(german, List.of(), document).unknownLanguage());
    assertEquals(Optional.of("de"), FINDER.find("Anlage 3", List.of(), document).unknownLanguage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TD {font-family: Verdana,Arial,Helvetica}",
        "* Makefile.def (gdbsupport, gdbserver): New host modules.",
        "If a line has length exactly MAXLINELEN, it should not yet be"
      })
  void find_wordsOfPrograms_areNoPersons(String text) {
    assertTrue(
        FINDER.find(text, List.of()).list().stream()
            .noneMatch(name -> name.type() == EntityType.PERSON && name.probability() >= REPORTED));
  }

  @Test
  void find_surnameInCapitals_isStillAPerson() {
    assertTrue(person(FINDER, "Mr. Reid met JOHNSON at noon, who was angry.", "JOHNSON") > 0.2);
    assertTrue(person(FINDER, "Patient: OKONKWO", "OKONKWO") >= REPORTED);
  }

  private static double place(NameFinder finder, String text, String name) {
    return surest(finder, text, name)
        .filter(one -> one.type() == EntityType.LOCATION)
        .map(Name::probability)
        .orElse(0.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Place of birth: Tartumaa | Tartumaa",
        "city=Vordingby | Vordingby",
        "The house stands on Oak Hill Road now. | Oak Hill Road",
        "It is warm in Southern Italy now. | Southern Italy"
      })
  void find_signsOfPlaces_areFoundWithoutTheTagger(String text, String name) {
    assertTrue(place(BLIND, text, name) >= REPORTED, () -> BLIND.find(text, List.of()).list() + "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She moved to Accounting in May.",
        "He was born in March.",
        "They live in Building C.",
        "Type of city: see below",
        "The Wall Street Journal wrote."
      })
  void find_whatIsNoPlace_staysNone(String text) {
    assertTrue(
        BLIND.find(text, List.of()).list().stream()
            .noneMatch(one -> one.type() == EntityType.LOCATION && one.probability() >= REPORTED));
  }

  @Test
  void find_wayToAPlace_decidesWhatTheTaggerDoubts() {
    NameFinder doubtful = saying(EntityType.ORG, 0.4, "Khandall");
    assertTrue(place(doubtful, "The train arrived at Khandall late.", "Khandall") >= REPORTED);
    assertTrue(place(doubtful, "The firm Khandall was late.", "Khandall") < REPORTED);
    NameFinder home = saying(EntityType.LOCATION, 0.3, "Eckenroth");
    assertTrue(place(home, "She was born in Eckenroth and left.", "Eckenroth") >= REPORTED);
    NameFinder plain = saying(EntityType.PERSON, 0.9, "Mary");
    assertTrue(person(plain, "He went to Mary then.", "Mary") >= SURE);
  }

  @Test
  void find_streetThatIsCalledAfterSomebody_isNoPerson() {
    NameFinder tagger = saying(EntityType.PERSON, 0.7, "Miles", "Davis");
    String text = "The shop on Miles Davis Street is open.";
    assertTrue(place(tagger, text, "Miles Davis Street") >= REPORTED);
    assertTrue(person(tagger, text, "Miles Davis") < REPORTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Witness Ronald Road testified. | Ronald Road",
        "We thank Ms. Picabo Road for it. | Picabo Road",
        "Ms. East Jordan signed the lease. | East Jordan",
        "Employee: West Jordan | West Jordan",
        "The ward came from Lourdes Vega then. | Lourdes Vega"
      })
  void find_personCalledLikeAPlace_staysAPerson(String text, String name) {
    NameFinder tagger = saying(EntityType.PERSON, 0.8, name.split(" ", -1));
    assertTrue(person(tagger, text, name) >= REPORTED, () -> tagger.find(text, List.of()) + "");
  }

  @Test
  void find_seatOfAnOrganization_isNoPartOfIt() {
    NameFinder tagger = saying(EntityType.ORG, 0.9, "Acme", "Inc", "in", "Vordingby");
    String text = "We asked Acme Inc in Vordingby for it.";
    assertTrue(place(tagger, text, "Vordingby") >= REPORTED);
    assertTrue(surest(tagger, text, "Acme Inc").isPresent());
  }

  @Test
  void find_orderBeforeAName_isNoPartOfIt() {
    NameFinder tagger = saying(EntityType.PERSON, 0.9, "Call", "Mira", "Volkova");
    assertTrue(person(tagger, "Call Mira Volkova today", "Mira Volkova") >= SURE);
    NameFinder mark = saying(EntityType.PERSON, 0.8, "Mark");
    assertTrue(person(mark, "Mark the box below.", "Mark") < REPORTED);
    assertTrue(person(mark, "Mark saw the box below.", "Mark") >= REPORTED);
    NameFinder john = saying(EntityType.PERSON, 0.8, "John");
    assertTrue(person(john, "John the plumber came.", "John") >= REPORTED);
    NameFinder bill = saying(EntityType.PERSON, 0.8, "Bill");
    assertTrue(person(bill, "Bill To: Acme", "Bill") < REPORTED);
    assertTrue(person(bill, "Bill To signed it.", "Bill") >= REPORTED);
  }

  @Test
  void find_whatIsCalledAfterSomebody_namesNoPatient() {
    NameFinder tagger = saying(EntityType.PERSON, 0.9, "Parkinson");
    assertTrue(person(tagger, "She has Parkinson\u2019s disease.", "Parkinson") < REPORTED);
    assertTrue(person(tagger, "She has Parkinson's phone number.", "Parkinson") >= SURE);
    assertTrue(person(tagger, "Mrs. Parkinson's disease grew worse.", "Parkinson") >= SURE);
    assertTrue(person(tagger, "Then Parkinson's fracture healed.", "Parkinson") >= SURE);
    NameFinder other = saying(EntityType.PERSON, 0.9, "Okafor");
    assertTrue(person(other, "Then Okafor's disease grew worse.", "Okafor") >= SURE);
  }

  @Test
  void find_singleWordAmongProgramText_isDoubted() {
    NameFinder tagger = saying(EntityType.PERSON, 0.7, "Travis");
    String prose = "The report of the board was read and all of them agreed to it at once. ";
    String code = "The get_value() of my_map::iterator is in --verbose mode. ";
    String dump = "INSERT INTO client_names (last_name) VALUES (3, 4, 5, one, two, three); ";
    String name = "We asked Travis about it.";
    assertTrue(person(tagger, prose.repeat(10) + name, "Travis") >= REPORTED);
    assertTrue(person(tagger, code.repeat(20) + name, "Travis") < REPORTED);
    assertTrue(person(tagger, dump.repeat(20) + name, "Travis") >= REPORTED);
    assertTrue(person(tagger, code.repeat(20) + "Patient: Travis", "Travis") >= SURE);
  }

  @Test
  void find_sentenceInCapitals_isNoOrganization() {
    NameFinder tagger = saying(EntityType.ORG, 0.7, "SOFTWARE", "IS", "PROVIDED");
    String text = "THE SOFTWARE IS PROVIDED AS IS";
    assertTrue(
        tagger.find(text, List.of()).list().stream()
            .noneMatch(one -> one.probability() >= REPORTED),
        () -> tagger.find(text, List.of()).list() + "");
  }

  /** A tagger that sees some words in a row, and is as sure of them as it is told. */
  private static NameFinder saying(EntityType type, double probability, String... words) {
    return new NameFinder(
        new TokenNameFinder() {
          @Override
          public Span[] find(String[] tokens) {
            int at = Collections.indexOfSubList(List.of(tokens), List.of(words));
            return at < 0
                ? new Span[0]
                : new Span[] {new Span(at, at + words.length, type.name(), probability)};
          }

          @Override
          public void clearAdaptiveData() {}
        });
  }
}
