package org.subrosa.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Makes lines of ordinary texts, prose, CSV and logs, and of such as are hard to scan. */
final class Texts {

  private static final int LINES_FOR_A_HIT = 100;
  private static final String BASE_64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String SCRIPTS =
      "абвгдежзиклмнопрстуфхцчшщыэюяАБВГД äöüßéèñçåøæłżőđ 身份证号码中文字符测试 ابتثجحخد अआइईउक "
          + "αβγδεζηθ １２３４５٠١٢٣٤";
  private static final String[] SIGNS = {
    "a@", "1-", "0 ", "12/", "x.y@", "+1 ", "DE", ":=", "key=", "((", "9", "AKIA", "%20", "\\n"
  };
  private static final String[] WORDS =
      ("a about account across after again against agreed all also although among and another any "
              + "are area as asked at autumn be because been before began behind being between "
              + "board both bridge but by call came can certain change city clear close committee "
              + "could country course day decided did different do does done down during each early "
              + "either end enough even every example fact far few final first follow for form "
              + "found from full garden general given good great group had half has have head held "
              + "help her here high him his house how however if in into is it its just keep known "
              + "land large last later least left letter light like little long made many may mean "
              + "meeting might money month more morning most much must name near need never new "
              + "next night no north not nothing now number of off office often old on once one "
              + "only open or order other our out over own paper part people perhaps place plan "
              + "point present quarter question quite rather reason report rest result right river "
              + "road room said same school second see seems several shall she should show side "
              + "since small so some soon staff state still street such summer sure table take team "
              + "than that the their them then there these they thing think this those though three "
              + "through time to together too took town two under until up upon use very was water "
              + "way week well were what when where whether which while white who whole why will "
              + "winter with within without word work world would year yes yet you young your")
          .split(" ", -1);
  private static final String[] PARTS = {
    "gateway", "billing", "search", "worker", "cache", "scheduler", "mailer", "storage"
  };
  private static final String[] EVENTS = {
    "request done", "retry planned", "queue empty", "cache miss", "lease renewed", "flush done"
  };

  private Texts() {}

  /** Returns the makers of prose, CSV and logs. */
  static Map<String, BiConsumer<Random, StringBuilder>> ordinary() {
    Map<String, BiConsumer<Random, StringBuilder>> kinds = new LinkedHashMap<>();
    kinds.put("prose", Texts::prose);
    kinds.put("CSV", Texts::csv);
    kinds.put("log", Texts::log);
    return kinds;
  }

  /** Returns the same, with a value to be found at the end of one line in a hundred. */
  static Map<String, BiConsumer<Random, StringBuilder>> withHits() {
    Map<String, BiConsumer<Random, StringBuilder>> kinds = ordinary();
    kinds.replaceAll((kind, plain) -> (random, text) -> hit(plain, random, text));
    return kinds;
  }

  /** Returns the makers of what is hard to scan. */
  static Map<String, BiConsumer<Random, StringBuilder>> hostile() {
    Map<String, BiConsumer<Random, StringBuilder>> kinds = new LinkedHashMap<>();
    kinds.put("base 64", (random, text) -> drawn(BASE_64, 76, random, text));
    kinds.put("digits", Texts::digits);
    kinds.put("non-ASCII", (random, text) -> drawn(SCRIPTS, 80, random, text));
    kinds.put("hex", (random, text) -> drawn("0123456789abcdef", 64, random, text));
    kinds.put("long lines", Texts::longLine);
    return kinds;
  }

  private static void hit(
      BiConsumer<Random, StringBuilder> plain, Random random, StringBuilder text) {
    plain.accept(random, text);
    if (random.nextInt(LINES_FOR_A_HIT) == 0) {
      text.append(' ');
      MadeValues.append(random, text);
    }
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static void prose(Random random, StringBuilder text) {
    int start = text.length();
    for (int i = 10 + random.nextInt(8); i > 0; i--) {
      text.append(word(random));
      text.append(i == 1 ? "." : random.nextInt(9) == 0 ? ", " : " ");
    }
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
  }

  private static void csv(Random random, StringBuilder text) {
    text.append(10_000 + random.nextInt(90_000)).append(",2025-");
    two(1 + random.nextInt(12), text);
    two(1 + random.nextInt(28), text.append('-'));
    text.append(',').append(word(random)).append(' ').append(word(random)).append(',');
    text.append(random.nextInt(2_000)).append('.');
    two(random.nextInt(100), text);
    text.append(',').append(random.nextInt(50)).append(random.nextBoolean() ? ",open," : ",paid,");
    text.append(word(random)).append(' ').append(word(random)).append(' ').append(word(random));
  }

  private static void log(Random random, StringBuilder text) {
    two(1 + random.nextInt(28), text.append("2025-10-"));
    two(random.nextInt(24), text.append('T'));
    two(random.nextInt(60), text.append(':'));
    two(random.nextInt(60), text.append(':'));
    text.append(random.nextInt(20) == 0 ? "Z WARN " : "Z INFO ");
    text.append(PARTS[random.nextInt(PARTS.length)]).append('-').append(random.nextInt(16));
    text.append(" [").append(String.format(Locale.ROOT, "%08x", random.nextInt())).append("] ");
    text.append(EVENTS[random.nextInt(EVENTS.length)]);
    text.append(" path=/v2/").append(word(random)).append('/').append(random.nextInt(4_000));
    text.append(" status=200 ms=").append(random.nextInt(900));
  }

  private static void two(int number, StringBuilder text) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static void drawn(String signs, int length, Random random, StringBuilder text) {
    for (int i = 0; i < length; i++) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
  }

  private static void digits(Random random, StringBuilder text) {
    for (int i = 0; i < 4; i++) {
      drawn("0123456789", 6 + random.nextInt(35), random, text);
      text.append(" -./".charAt(random.nextInt(4)));
    }
  }

  /** Beginnings of many values, and none of them whole, without a line end. */
  private static void longLine(Random random, StringBuilder text) {
    while (text.length() < Piece.MOST) {
      String sign = SIGNS[random.nextInt(SIGNS.length)];
      text.append(sign.repeat(1 + random.nextInt(12)));
      text.append(random.nextInt(3) == 0 ? word(random) : "");
    }
  }
}
