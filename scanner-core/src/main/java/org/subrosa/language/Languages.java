package org.subrosa.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of running text, by the model that Apache OpenNLP publishes for 103 languages.
 *
 * <p>The model (about 44 MB of heap, half a CPU-second) is read when the first text comes that is
 * not plainly English, and then once a JVM. Safe for use by many threads.
 */
public final class Languages {

  /** ISO 639 code of English. */
  public static final String ENGLISH = "en";

  private static final String MODEL = "/langdetect-183.bin";
  private static final String MODEL_ENGLISH = "eng";

  /**
   * How much more likely another language must be than English. Where the model errs on English
   * prose of 150 letters it is by less than three.
   */
  private static final double CLEARLY = 4;

  /** Less for the likeliest of 103 languages is no answer. */
  private static final double LEAST = 0.1;

  /** Codes of single languages, and of varieties, whose usual code is another one's. */
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  /**
   * Returns the ISO 639 code of a text's language, of two letters where there is one; nothing when
   * the text has too little prose to tell, or is not clearly in one.
   */
  public static Optional<String> of(String text) {
    ProseSample sample = new ProseSample(text);
    if (!sample.isTelling()) {
      return Optional.empty();
    }
    return sample.isPlainlyEnglish() ? Optional.of(ENGLISH) : detected(sample);
  }

  /** Returns the usual code of a language: {@code de} for {@code deu} and {@code DE}. */
  public static String code(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    return CODES.getOrDefault(lower, lower);
  }

  private static Optional<String> detected(ProseSample sample) {
    Language[] ranked = new LanguageDetectorME(Model.MODEL).predictLanguages(sample.text());
    double english = 0;
    Language best = ranked[0];
    for (Language one : ranked) {
      if (one.getLang().equals(MODEL_ENGLISH)) {
        english = one.getConfidence();
      } else if (best.getLang().equals(MODEL_ENGLISH)) {
        best = one;
      }
    }
    boolean isOther =
        !sample.isLatin()
            || (best.getConfidence() >= LEAST && best.getConfidence() >= CLEARLY * english);
    if (isOther) {
      return Optional.of(code(best.getLang()));
    }
    return ranked[0].getLang().equals(MODEL_ENGLISH) ? Optional.of(ENGLISH) : Optional.empty();
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    codes.putAll(
        Map.of("cmn", "zh", "nan", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg"));
    return codes;
  }

  /** Reads the model when it is first needed. */
  private static final class Model {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = Languages.class.getResourceAsStream(Languages.MODEL)) {
        if (in == null) {
          throw new IOException("the model " + Languages.MODEL + " is not on the class path");
        }
        return new LanguageDetectorModel(new BufferedInputStream(in));
      } catch (IOException e) {
        throw new IllegalStateException("the product's own model of languages cannot be read", e);
      }
    }
  }
}
