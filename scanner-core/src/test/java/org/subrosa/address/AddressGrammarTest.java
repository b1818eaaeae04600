package org.subrosa.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of each country with their exact stretches, and what only looks like one. */
class AddressGrammarTest {

  private static final double REPORTED = 0.5;
  private static final double HIGH = 0.85;

  /** Marks what is reported of a text. */
  private static String marked(String text) {
    StringBuilder marked = new StringBuilder();
    int[] at = {0};
    for (PostalAddress address : found(text)) {
      if (probability(address) >= REPORTED) {
        marked.append(text, at[0], address.start()).append('«');
        marked.append(text, address.start(), address.end()).append('»');
        at[0] = address.end();
      }
    }
    return marked.append(text.substring(at[0])).toString();
  }

  private static List<PostalAddress> found(String text) {
    List<PostalAddress> found = new ArrayList<>();
    new AddressGrammar().find(text, 0, text.length(), found::add);
    return found;
  }

  private static double probability(PostalAddress address) {
    double odds = address.prior() / (1 - address.prior());
    for (Sign sign : address.signs()) {
      odds *= sign.likelihoodRatio();
    }
    return odds / (1 + odds);
  }

  private static void assertMarked(String marked) {
    assertEquals(marked, marked(marked.replace("«", "").replace("»", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mail to «123 Example St, Springfield, IL 62704».",
        "She lives at «742 Evergreen Terrace»",
        "«4829 N. Lake Shore Dr., Apt 12B, Chicago, IL 60640-1234»",
        "Name,Street address\nKim,«10 W 35th Street»",
        "«1600 Old Mill Rd.\nAustin, TX 78701» is the office.",
        "At «77 Oak Ridge Ln, Suite 300» we met",
        "2.«123 Main Street, Springfield, IL 62704»",
        "«1600 Broadway, New York, NY 10019»",
        "«2000 Broadway, New York, NY 10023»",
        "to «1600 Pennsylvania Ave NW, Washington, D.C. 20500».",
        "address: «12 main st, springfield, il 62704»",
        "«5 Forest Hill Road, Apt. #4, Boston, Mass. 02110»",
        "«One Microsoft Way, Redmond, WA 98052»",
        "«45-12 Northern Blvd, Queens, NY 11101»",
        "«7 1/2 Elm Street, Salem, MA 01970»",
        "at «4100 State Route 9, Plattsburgh, NY 12901»",
        "«PSC 1234, Box 5678\nAPO AE 09012»",
        "«USS Nimitz\nFPO AP 96601-1234»",
      })
  void addressesOfTheUnitedStates(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mail to «P.O. Box 1234».",
        "«PO Box 482, Springfield, IL 62704-1234»",
        "Name,Address\nKim,«Post Office Box 77»",
        "«P. O. BOX 91» is closed",
        "«GPO Box 1234, Melbourne VIC 3001»",
        "«Private Bag 12, Hobart TAS 7001»",
        "«RR 2 Box 15, Lebanon, KS 66952»",
        "«Rural Route 2, Lebanon, KS 66952»",
        "«Postfach 12 34 56, 10115 Berlin»",
        "«BP 123, 69003 Lyon»",
        "«Apartado de Correos 12, 28080 Madrid»",
        "«Casella Postale 12, 00184 Roma»",
        "«Skrytka pocztowa 12, 00-950 Warszawa»",
        "«12 Oak Road, PO Box 12, Springfield, IL 62704»",
      })
  void boxes(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "of «221B Baker Street, London NW1 6XE, United Kingdom».",
        "«Flat 3, 12 High Street, Oxford OX1 4AB»",
        "«12 High Street\nHeadington\nOxford\nOX3 7AB»",
        "«Rose Cottage, Church Lane, Ilmington, Warwickshire CV36 4LF»",
        "«10 Downing Street, London SW1A 2AA» is known",
        "«20 Old Bailey, London, EC4M 7AN»",
        "His home address is «8 Park Row, London».",
        "«24 Sussex Drive, Ottawa, ON K1M 1M4»",
        "«1234 rue Sainte-Catherine Ouest, Montréal QC H3G 1P1»",
        "«Unit 5/12 George St, Sydney NSW 2000»",
        "«3/45 Smith Street\nCollingwood VIC 3066\nAustralia»",
        "«12, MG Road, Indiranagar, Bengaluru, Karnataka 560038»",
        "«Flat No. 4B, Sunrise Apartments, MG Road, Pune - 411001»",
        "«Plot No. 12, Sector 18, Gurugram, Haryana 122001»",
      })
  void addressesOfTheCommonwealth(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wohnt «Hauptstraße 12, 10115 Berlin».",
        "«Max-Müller-Str. 4a, D-80331 München, Deutschland»",
        "In der «Berliner Straße 12» war es",
        "«Unter den Linden 77, 10117 Berlin»",
        "«Am Markt 3\n99423 Weimar»",
        "«12 rue de la Paix, 75002 Paris»",
        "habite «5 bis, avenue Foch, 75116 Paris, France»",
        "«Calle Mayor 5, 28013 Madrid»",
        "«C/ de Alcalá, 45, 2º B, 28014 Madrid, España»",
        "«Avda. de la Constitución nº 3, 41001 Sevilla»",
        "«Via Roma 12, 00184 Roma»",
        "«Piazza San Marco 1, 30124 Venezia VE, Italia»",
        "«ul. Długa 5/7, 00-238 Warszawa»",
        "«al. Jerozolimskie 44 m. 12, 00-024 Warszawa, Polska»",
        "«Keizersgracht 123, 1015 CJ Amsterdam»",
        "«Drottninggatan 5, 111 51 Stockholm, Sweden»",
        "«Kossuth Lajos utca 5, 1053 Budapest, Hungary»",
        "«Nørregade 10, 1165 København K»",
        "«Slovenska 51, 1000 Ljubljana, Slovenia»",
      })
  void addressesOfTheContinent(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«Rue de Piétrain 371, Orp»",
        "«9243 Avenue d'Ouchy 109 Apt. 758, Spanish Town, Jamaica 49079»",
        "«Rua do Arenque 1634, Goiânia»",
        "«C/ Gran Vía 28, 3º izq, 28013 Madrid»",
        "«Calle Mayor, 5, 2o B, 28013 Madrid»",
        "«Avenida Pedro Ulisses 888»",
        "lives at «Höfðagata 39» now",
        "«Árpád fejedelem útja 62, Budapest»",
        "«Λεωφόρος Συγγρού 119, Αθήνα»",
        "«2456 Rue de Virton 38\n Suite 510\n Ettelgem\n Belgium»",
      })
  void streetsWhoseTypeStandsFirstOrEndsAWord(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«Kiannonkatu 98 Apt. 934»",
        "«Aasa 43 Suite 1»",
        "«Heatherleigh 7 Apt. 581, Nicosia, Cyprus»",
        "«Spinatsch 94 Apt. 615 Moosleerau Switzerland»",
        "«Kiannonkatu 98 Apt. 105, ISHAM, United Kingdom»",
        "«119 Countess Close\n Suite 868\n Seatoun\n New Zealand 34694»",
        "«Martinez Mall\n Suite 932\n Voormezele\n Belgium 92060»",
        "«975 3968 Bay Street, Toronto»",
        "address: «50668 Kiannonkatu 98 Apt. 105»",
        "the corner of «Oak Street 5 and Elm Road».",
        "the corner of «Anne-Lotte and Aqqusinersuaq 99»",
        "Postcode: «8592»",
        "ZIP: «8592»",
        "ZIP code is «880»",
        "His address: «Dunajska 56, Studenec»",
        "Her address is «Tylova 285»",
        "He lives at «Heatherleigh 7, Nicosia»",
        "«14 Jana z Poděbrad Street, Praha»",
        "«Tylova 285\n Suite 578\n Riisa\n\n Estonia 62488»",
        "PLZ «10115»",
        "«53-320 Wrocław\nPoland»",
      })
  void partsThatMakeUpForAStreetOfNoKnownKind(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> «1659 Hoog St»\n> «Apt. 839»\n> «Brakpan»\n> «South Africa 70651»",
        ">> «12 Oak Street»\n>> «Springfield, IL 62704»\n>> Dear",
        "# Ann Lee\n# «12 Oak Street»\n# «Springfield, IL 62704»",
        "// Ann Lee\r\n// «12 Oak Street»\r\n// «Springfield, IL 62704»\r\n",
        "«12 Oak Street»\n# a comment begins",
        "> «12 Main Street, Apt 4»\n> «Springfield»\n> \n> «USA»",
        "> «12 Main Street, Apt 4»\r\n> «Springfield»\r\n>\r\n> «USA»",
        "# «12 Main Street, Apt 4»\n# «Springfield»\n# \n# «USA»"
      })
  void marksThatLinesBeginWithAreNoPartOfAnAddress(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IP address: Windows 10, Berlin",
        "memory address Block 12, Heap",
        "ZIP: 3520 files",
        "zip: 512",
        "Delivered 20 Boxes",
        "Living with 3 Children",
        "the zip 3520"
      })
  void addressesOfMachinesAreNone(String text) {
    assertMarked(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«Unit 4526 Box 0671\nDPO AP 40902»",
        "«unit 4526 box 0671\ndpo ap 40902»",
        "«USNV Vincent\nFPO AA 68422»",
        "«uscgc aslakhanov\nfpo ae 44941»",
      })
  void addressesOfArmedForces(String marked) {
    assertMarked(marked);
  }

  @Test
  void theSameWordAgainAndAgain_isReadWithoutRecursion() {
    assertTrue(found("is ".repeat(40_000) + "Dunajska 56").isEmpty());
  }

  @Test
  void aUnitAloneIsWorthTakingOutOfCopies() {
    double alone = probability(found("Suite 967\n").get(0));
    assertTrue(alone >= 0.2 && alone < REPORTED, () -> "alone " + alone);
    assertTrue(found("the test Suite 967 ran").isEmpty());
  }

  @Test
  void lettersKeepTheNameOut_whateverTheLineEnd() {
    for (String end : List.of("\n", "\r\n", " \n", ",\n", ",\r\n  ")) {
      String block = "«12 Oak Street" + end + "Springfield, IL 62704" + end + "USA»";
      assertMarked("Jane Roe" + end + block + "\n\nDear Jane");
    }
    assertMarked("«12 Oak Street»\n\nSpringfield, IL 62704");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 Star Drive failures",
        "Section 12 Court rules apply",
        "12 Monkeys Way",
        "I have 3 Way calls",
        "410 U.S. 113 (1973)",
        "No. 5 Road Map",
        "On 12 May St. Louis won.",
        "There are 12 Oak trees on the street.",
        "In 30 days Dr Kim returns.",
        "We saw 4 Doctors.",
        "Put the box 1234 on the shelf.",
        "The PO 4829 was paid.",
        "The post office sells boxes.",
        "Released 12 March 2004, version 1.2.3",
        "Python 3 Path objects",
        "Windows 7 Home Premium",
        "Chapter 5 Field Types",
        "There were 5 main road closures",
        "the 3 point line",
        "BP 120/80, RR 16",
        "Fixed in 2.0.1 Close bug 12345",
        "See RFC 2822 Section 3 Field Definitions",
        "Linux 2.6 Port Forwarding",
        "Use 64 Bit Drive letters",
        "Top 10 Place Names",
        "Terminal 5 Gate 12",
        "Table 3 Square roots",
        "In 1999 Main Street won",
        "at 10:12 Park Lane opened",
        "paid $12 Park Lane",
        "12.5 Elm Street",
        "2004-05-12 Oak Street",
        "A 100 Mile Drive through",
        "Copyright (C) 2008-2019, 2021, 2022 Anthony Green and others",
        "Copyright 1993, 1994 Acme Corporation - Dayton, Ohio, USA",
        "for (i = 0; i < 10 Loop; i++)",
        "Springfield, IL 62704",
        "10115 Berlin",
        "c.17 June 1943; the end",
        "Suite 5 contains the tests",
        "Adobe Creative Suite 5",
        "Version 3 Build 5",
        "12 345 Total",
        "the corner of the table 5 and chairs",
        "rue the day 12",
        "zip 12345 files",
        "the code 12345",
        "> 12 Oaks\n> 13 Elms",
        "Terminal 5 Gate 12, Level 3",
        "Chapter 12 Section 4, Germany",
      })
  void lookAlikesAreNotReported(String text) {
    assertEquals(text, marked(text));
  }

  @Test
  void regionAndPostcodeThatAgreeSayMoreThanOthers() {
    double agreeing = probability(found("1600 Broadway, Boston, MA 02110").get(0));
    double other = probability(found("1600 Broadway, Boston, MA 90110").get(0));
    assertTrue(agreeing >= HIGH, () -> "agreeing " + agreeing);
    assertTrue(other < REPORTED, () -> "other " + other);
  }

  @Test
  void aLabelSpeaksForTheAddressBehindIt() {
    double bare = probability(found("and 8 Park Row, as said").get(0));
    double labelled = probability(found("Address: 8 Park Row, as said").get(0));
    assertTrue(labelled > bare && labelled >= HIGH, () -> bare + " and " + labelled);
  }

  @Test
  void nothingIsReadBeyondTheBounds() {
    String text = "12 Oak Street, Springfield, IL 62704";
    List<PostalAddress> found = new ArrayList<>();
    new AddressGrammar().find(text, 0, 13, found::add);
    assertEquals(List.of(13), found.stream().map(PostalAddress::end).toList());
  }
}
