package org.subrosa.address;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.subrosa.names.Countries;

/** Countries whose postcodes can be checked, and all others. */
enum Country {
  US,
  UK,
  CA,
  AU,
  IN,
  DE,
  FR,
  ES,
  IT,
  PL,
  OTHER,
  UNKNOWN;

  /** Words of the longest name. */
  static final int MOST_WORDS = 4;

  private static final Map<String, Country> BY_NAME = new HashMap<>();

  static {
    name(US, "usa|us|u.s.a|u.s|united states|united states of america|america");
    name(UK, "uk|u.k|united kingdom|great britain|england|scotland|wales|northern ireland");
    name(CA, "canada");
    name(AU, "australia");
    name(IN, "india");
    name(DE, "germany|deutschland|allemagne|alemania|germania|niemcy");
    name(FR, "france|frankreich|francia|francja");
    name(ES, "spain|espana|spanien|espagne|spagna|hiszpania");
    name(IT, "italy|italia|italien|italie|wlochy");
    name(PL, "poland|polska|polen|pologne|polonia");
    name(
        OTHER,
        "austria|osterreich|switzerland|schweiz|suisse|svizzera|belgium|belgie|belgique|netherlands|the"
            + " netherlands|nederland|luxembourg|luxemburg|denmark|danmark|sweden|sverige|norway|norge|finland"
            + "|suomi|iceland|island|ireland|eire|portugal|greece|hellas|czech"
            + " republic|czechia|slovakia|hungary|magyarorszag|slovenia|slovenija|croatia|hrvatska|serbia"
            + "|romania|bulgaria|ukraine|russia|turkey|turkiye|cyprus|malta|estonia|eesti|latvia|lithuania"
            + "|mexico|brazil|brasil|argentina|chile|colombia|peru|uruguay|venezuela|ecuador|new"
            + " zealand|south africa|kenya|nigeria|egypt|morocco|tunisia|algeria|israel|saudi arabia|united arab"
            + " emirates|uae|pakistan|bangladesh|sri lanka|nepal|china|hong"
            + " kong|taiwan|japan|singapore|malaysia|thailand|vietnam|indonesia|philippines|south"
            + " korea|puerto rico|greenland|faroe islands|liechtenstein|monaco");
  }

  /** All others, by their names in several languages. */
  private static final class Others {

    /** A code in place of a name says nothing. */
    private static final int LEAST = 4;

    private static final Set<String> NAMES = new HashSet<>();

    static {
      for (String name : Countries.names()) {
        if (name.length() >= LEAST) {
          NAMES.add(AddressText.folded(name));
        }
      }
    }
  }

  private static void name(Country country, String names) {
    for (String name : names.split("\\|", -1)) {
      BY_NAME.put(name, country);
    }
  }

  /** Returns the country of a name in small letters without accents, else {@link #UNKNOWN}. */
  static Country named(String name) {
    Country known = BY_NAME.getOrDefault(name, UNKNOWN);
    return known == UNKNOWN && Others.NAMES.contains(name) ? OTHER : known;
  }
}
