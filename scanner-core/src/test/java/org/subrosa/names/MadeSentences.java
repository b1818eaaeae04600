package org.subrosa.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Made-up sentences of letters, notes, records and reports, with names of many countries: the sets
 * to train with have mostly American and British ones. {@code F} stands for a first name, {@code L}
 * for a surname, {@code N} for a whole name, {@code A} for a first name that is a place's as well,
 * {@code C} for a city, {@code O} for an organization.
 */
final class MadeSentences {

  private static final int COUNT = 12_000;

  private static final String[] LINES = {
    "Hi F ,",
    "Hello F , thank you for your message .",
    "Dear F ,",
    "Dear Mr. L ,",
    "Dear Ms. L , we have received your form .",
    "Thanks , F",
    "Best regards , N",
    "N called this morning about the invoice .",
    "F called to move the appointment to Friday .",
    "I spoke with F yesterday , and she agrees .",
    "Please forward this to F in the billing office .",
    "Could you ask N for the signed copy ?",
    "The file was sent to N on Monday .",
    "My name is N and I live in C .",
    "my name is F",
    "This is N from O .",
    "N works for O in C .",
    "N , of C , was appointed to the board of O .",
    "F and F are getting married in June .",
    "F 's mother was with him during the visit .",
    "N 's account has been closed .",
    "L testified that he had never seen the contract .",
    "The witness , N , was sworn in .",
    "Counsel for Mrs. L objected .",
    "L v. L was decided last year .",
    "The court finds that L owes the sum to L .",
    "Patient N was seen in the clinic today .",
    "Patient : N",
    "Seen by Dr. L in C .",
    "Dr. N prescribed a new inhaler .",
    "F reports that she sleeps badly .",
    "F denies any chest pain .",
    "We discussed with F and her husband F how to go on .",
    "Referred by N , MD",
    "Therapist : N",
    "N ( born 1971 ) moved from C to C .",
    "Payment from N to N was rejected .",
    "The card was issued to N .",
    "Name : N City : C",
    "Client : O Contact : N",
    "Owner : F L",
    "Meeting with N , N and N at noon .",
    "Attendees : F L , F L , F L",
    "To : N Cc : N",
    "From : N",
    "A said the papers were ready .",
    "A called to confirm the meeting .",
    "A reviewed and signed the plan .",
    "A manages the project and reports to F .",
    "Please ask A to send me the notes .",
    "A L was hired in March .",
    "Ms. A L chairs the committee .",
    "We flew to A last week .",
    "The office in A is closed today .",
    "She lives in A , and works in C .",
    "He was born in C and grew up in A .",
    "The A office has moved .",
    "Flights from C to A are late .",
    "The road to C was closed .",
    "Our branch in C opens at nine .",
    "They shipped the parts to O in C .",
    "O announced its results on Tuesday .",
    "O has sued O for breach of contract .",
    "The loan from O was paid back .",
    "She joined O as an accountant .",
    "Send the bill to O , C .",
    "The Board met in the Main Hall on Monday .",
    "Total Amount Due : see the Payment Schedule below .",
    "The Quarterly Report and the Annual Plan are attached .",
    "Please read the Terms of Use and the Privacy Notice .",
    "Open the Settings menu and choose Advanced .",
    "The Purchaser shall pay the Seller on the Closing Date .",
    "Delivery is on Wednesday or on the first of March .",
    "Yours , F",
    "F , can you take this one ?",
    "Ask F .",
    "F did the tests , F wrote the report .",
    "Written by N",
    "Author : N",
    "N wrote :",
    "Signed , N",
    "Mr. L asked Mrs. L to wait .",
    "L 's lawyer called .",
    "I am writing on behalf of N .",
    "Her son F is in the third grade .",
    "F L , F L and their daughter F live in C , C .",
    "Interview with N , C",
    "The beneficiary is N .",
    "N paid by card .",
    "It was F who found the keys .",
    "Happy birthday , F !",
    "There were six of us : F , F , F , F , F and F .",
    "Lunch with F , F and F .",
    "N , N , N and N voted against it .",
  };

  private static final Set<String> FORMS =
      Set.of("GmbH", "Ltd", "Inc.", "LLC", "S.A.", "AG", "B.V.", "AB", "S.p.A.", "Oy", "plc");

  private static final List<String> TRADES =
      List.of(
          "Consulting",
          "Partners",
          "Logistics",
          "Insurance",
          "Bank",
          "Clinic",
          "Motors",
          "Foods",
          "Systems",
          "Brothers",
          "Holdings",
          "Pharmacy",
          "Associates",
          "Foundation",
          "Hospital");

  private final Random random = new Random(20260401);
  private final List<MadeNames.People> peoples;
  private final List<String> cities;
  private final List<String> ambiguous;
  private final List<String> forms = FORMS.stream().sorted().toList();

  private MadeSentences(MadeNames names, List<String> cities, Set<String> firstNames) {
    this.peoples = names.peoples();
    this.cities = cities;
    this.ambiguous = cities.stream().filter(firstNames::contains).toList();
  }

  static List<LabelledSentence> of(MadeNames names, Path lexicon) throws IOException {
    List<String> cities =
        Files.readAllLines(lexicon.resolve("cities.txt")).stream()
            .filter(city -> !city.isBlank() && city.indexOf(' ') < 0 && city.length() > 3)
            .toList();
    Set<String> first =
        Files.readAllLines(lexicon.resolve("us_first_names.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t")[0])
            .collect(Collectors.toSet());
    MadeSentences made = new MadeSentences(names, cities, first);
    List<LabelledSentence> all = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      all.add(LabelledSentence.of(made.line(LINES[i % LINES.length])));
    }
    return all;
  }

  private String line(String pattern) {
    boolean isPlace =
        pattern.contains(" to A") || pattern.contains("in A") || has(pattern, "The A");
    StringBuilder line = new StringBuilder();
    MadeNames.People people = any(peoples);
    String[] parts = pattern.split(" ");
    boolean isLoud = random.nextInt(20) == 0;
    for (int i = 0; i < parts.length; i++) {
      boolean goesOn = i > 0 && parts[i].equals("L") && "FA".contains(parts[i - 1]);
      boolean isHeld = i + 1 < parts.length && parts[i + 1].equals("L") && "FA".contains(parts[i]);
      String filled =
          switch (parts[i]) {
            case "F" -> any(people.first());
            case "L" -> any(people.last());
            case "N" -> whole(people, i > 0 && parts[i - 1].equals(":"));
            case "A" -> capitalised(any(ambiguous));
            case "C" -> capitalised(any(cities));
            case "O" -> organization(people);
            default -> parts[i];
          };
      String kind = kind(parts[i], isPlace);
      String text = isLoud && random.nextBoolean() ? filled.toUpperCase(Locale.ROOT) : filled;
      if (!kind.isEmpty() && !goesOn) {
        line.append("<START:").append(kind).append("> ");
      }
      line.append(text).append(' ');
      if (!kind.isEmpty() && !isHeld) {
        line.append("<END> ");
      }
    }
    return line.toString();
  }

  private static boolean has(String pattern, String part) {
    return pattern.startsWith(part);
  }

  private static String kind(String part, boolean isPlace) {
    return switch (part) {
      case "F", "L", "N" -> "person";
      case "A" -> isPlace ? "location" : "person";
      case "C" -> "location";
      case "O" -> "organization";
      default -> "";
    };
  }

  private String whole(MadeNames.People people, boolean isLabelled) {
    String first = any(people.first());
    String last = any(people.last());
    return switch (random.nextInt(12)) {
      case 0 -> first + " " + any(people.first()).charAt(0) + ". " + last;
      case 1 -> isLabelled ? last + " , " + first : first + " " + last;
      case 2 -> first + " " + last + "-" + any(people.last());
      case 3 -> first.charAt(0) + ". " + last;
      case 4 -> first + " " + any(people.first()) + " " + last;
      default -> first + " " + last;
    };
  }

  private String organization(MadeNames.People people) {
    String last = any(people.last());
    return switch (random.nextInt(4)) {
      case 0 -> last + " " + any(forms);
      case 1 -> last + " & " + any(people.last());
      case 2 -> last + " " + any(TRADES) + " " + any(forms);
      default -> last + " " + any(TRADES);
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
