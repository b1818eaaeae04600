package org.subrosa.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that call a street one, with how much they say.
 *
 * <p>Sources: USPS, <i>Publication 28</i>, appendix C1; Canada Post, <i>Addressing Guidelines</i>,
 * street types; Australia/New Zealand standard AS/NZS 4819; for other languages UPU, <i>Postal
 * addressing systems</i>, by country. Ratios are ours: a word that also means something else in
 * prose says less.
 */
final class StreetTypes {

  /** Where a number and a name are hardly anything else. */
  static final double STRONG = 80;

  /** Words of everyday language. */
  static final double WEAK = 30;

  /** Words that only a place or a label makes a street. */
  static final double FAINT = 8;

  private static final Map<String, Type> BEHIND = new HashMap<>();
  private static final Map<String, Type> BEFORE = new HashMap<>();
  private static final Map<String, Type> LAST = new HashMap<>();

  /** Ends of compound words, the longest first. */
  private static final List<Ending> ENDINGS;

  private static final Vocabulary DIRECTIONS =
      Vocabulary.of(
          "n s e w ne nw se sw north south east west northeast northwest southeast southwest nord sud est"
              + " ouest");

  /** Words of names that are written small. */
  private static final Vocabulary PARTICLES =
      Vocabulary.of(
          "of the and de la las los le les el du des d l del della delle dei degli di da dal dos das do e y et"
              + " van von den der dem zum zur auf im am an ter ten op aan het 't en i na im. w z ze u nad pod ve");

  private static final Vocabulary ROADS_WITH_NUMBERS =
      Vocabulary.of("highway hwy route rte road rd fm sr cr interstate");

  static {
    behind(
        STRONG,
        "street st str avenue ave av road rd boulevard blvd lane ln highway hwy parkway pkwy terrace ter terr"
            + " crescent cres expressway expy turnpike tpke freeway fwy motorway causeway cswy drive dr alley"
            + " aly esplanade concession sideroad townline byway bypass mews cul-de-sac roadway close"
            + " pde cct nagar marg gali chowk");
    behind(
        WEAK,
        "way wy court ct circle cir place pl trail trl square sq loop plaza plz cove cv ridge rdg pike"
            + " crossing xing heights hts row run path point pt gardens gdns grove grv walk green grn hill"
            + " hills view vista vis gate glen hollow park parade quay rise wharf broadway junction jct"
            + " manor mnr meadow meadows mdws pass passage bend brook creek crest dale estate estates extension ext"
            + " field fields ford forest fork garden harbor haven island isle key knoll knolls landing lake"
            + " lodge mall mill mills mission mount mountain oval orchard pines plain port prairie ranch"
            + " ramp rest river shore shores spring springs spur station stravenue stream summit throughway"
            + " trace track tunnel union valley viaduct village ville well wells circuit common commons"
            + " approach arcade backs lines side vale yard yards drove croft bank cross sector block colony"
            + " enclave layout salai veedhi");
    behind(
        FAINT,
        "gateway gtwy radial radl rapids rpds shoals shls cliffs clfs bluff bluffs blf blfs bottom btm canyon"
            + " cyn cape cpe centers ctrs club clb corners cors course crse courts cts coves cvs crossroad"
            + " crossroads curve curv dam dm divide dv falls fls ferry fry flats flts forge forges frgs forks"
            + " frks greens grns groves grvs harbors hbrs inlet inlt islands iss isles junctions jcts lights"
            + " lgts locks lcks manors mnrs mountains mtns neck nck ovals overpass opas parks parkways passes"
            + " plains plns points pts ports prts roads rds routes skyway squares sqs streets sts trafficway"
            + " trfy underpass upas unions uns valleys vlys views vws villages vlgs walks ways fort ft");
    before(
        STRONG,
        Country.FR,
        "rue avenue boulevard bd boul allee impasse chemin ruelle faubourg fbg venelle");
    before(WEAK, Country.FR, "av ave place pl quai route rte cours square passage sentier");
    before(STRONG, Country.ES, "calle c avda avenida avinguda carrer carretera ctra glorieta");
    before(WEAK, Country.ES, "av plaza paseo camino ronda travesia cl pza pl placa cuesta rambla");
    before(STRONG, Country.IT, "via viale piazza piazzale vicolo vle pza pzza");
    before(WEAK, Country.IT, "corso largo strada lungomare contrada borgo salita traversa");
    before(STRONG, Country.PL, "ul al aleja aleje ulica os osiedle pl plac");
    before(
        STRONG,
        Country.OTHER,
        "rua travessa praca alameda estrada calea strada bulevardul λεωφορος λεωφ λ οδος πλατεια"
            + " улица ул проспект переулок");
    before(FAINT, Country.DE, "am an im auf unter zum zur beim hinter alter alte neuer neue");
    last(STRONG, Country.DE, "strasse str gasse allee chaussee promenade");
    last(FAINT, Country.DE, "weg platz ring damm ufer markt hof");
    last(
        STRONG,
        Country.OTHER,
        "straat laan plein gracht utca utja ut u ter korut ulica ulice cesta trg namesti trida nabrezi"
            + " gade vej gatan vagen veien vegen gata gaten katu tanav mnt pst iela prospekt"
            + " bulvar caddesi sokak tn poik puiestee gatve rkp fasor sor");
    last(FAINT, Country.OTHER, "tee gate baan kapu terrasse");
    ENDINGS =
        List.of(
            new Ending("strasse", STRONG, Country.DE),
            new Ending("str", STRONG, Country.DE),
            new Ending("gasse", STRONG, Country.DE),
            new Ending("allee", STRONG, Country.DE),
            new Ending("chaussee", STRONG, Country.DE),
            new Ending("platz", WEAK, Country.DE),
            new Ending("ufer", WEAK, Country.DE),
            new Ending("damm", WEAK, Country.DE),
            new Ending("steig", WEAK, Country.DE),
            new Ending("markt", FAINT, Country.DE),
            new Ending("ring", FAINT, Country.DE),
            new Ending("hof", FAINT, Country.DE),
            new Ending("berg", FAINT, Country.DE),
            new Ending("weg", WEAK, Country.DE),
            new Ending("straat", STRONG, Country.OTHER),
            new Ending("laan", STRONG, Country.OTHER),
            new Ending("plein", WEAK, Country.OTHER),
            new Ending("gracht", STRONG, Country.OTHER),
            new Ending("kade", WEAK, Country.OTHER),
            new Ending("dijk", WEAK, Country.OTHER),
            new Ending("singel", WEAK, Country.OTHER),
            new Ending("gade", STRONG, Country.OTHER),
            new Ending("vej", STRONG, Country.OTHER),
            new Ending("vaenget", STRONG, Country.OTHER),
            new Ending("gatan", STRONG, Country.OTHER),
            new Ending("vagen", STRONG, Country.OTHER),
            new Ending("stigen", STRONG, Country.OTHER),
            new Ending("stien", WEAK, Country.OTHER),
            new Ending("straede", STRONG, Country.OTHER),
            new Ending("straeti", STRONG, Country.OTHER),
            new Ending("tun", FAINT, Country.OTHER),
            new Ending("steeg", WEAK, Country.OTHER),
            new Ending("torget", WEAK, Country.OTHER),
            new Ending("puiestee", STRONG, Country.OTHER),
            new Ending("grand", FAINT, Country.OTHER),
            new Ending("veien", STRONG, Country.OTHER),
            new Ending("vegen", STRONG, Country.OTHER),
            new Ending("gata", STRONG, Country.OTHER),
            new Ending("gaten", STRONG, Country.OTHER),
            new Ending("katu", STRONG, Country.OTHER),
            new Ending("kuja", STRONG, Country.OTHER),
            new Ending("polku", WEAK, Country.OTHER),
            new Ending("tie", FAINT, Country.OTHER),
            new Ending("braut", WEAK, Country.OTHER),
            new Ending("vegur", STRONG, Country.OTHER),
            new Ending("stigur", STRONG, Country.OTHER));
  }

  private StreetTypes() {}

  private static void behind(double ratio, String words) {
    put(BEHIND, ratio, Country.UNKNOWN, words);
  }

  private static void before(double ratio, Country country, String words) {
    put(BEFORE, ratio, country, words);
  }

  private static void last(double ratio, Country country, String words) {
    put(LAST, ratio, country, words);
  }

  private static void put(Map<String, Type> types, double ratio, Country country, String words) {
    for (String word : words.split(" ", -1)) {
      types.putIfAbsent(word, new Type(ratio, country));
    }
  }

  /** Returns the type that stands behind a name, as in {@code Oak Street}. */
  static @Nullable Type behind(String term) {
    return BEHIND.get(term);
  }

  /** Returns the type that stands before a name, as in {@code rue Foch}. */
  static @Nullable Type before(String term) {
    return BEFORE.get(term);
  }

  /** Returns the type that ends a word before its number, as in {@code Hauptstraße 12}. */
  static @Nullable Type last(String term) {
    Type whole = LAST.get(term);
    if (whole != null) {
      return whole;
    }
    for (Ending ending : ENDINGS) {
      if (ending.ends(term)) {
        return ending.type();
      }
    }
    return null;
  }

  /** Whether a word before a number is a type by itself, so that its name stands before it. */
  static boolean isWhole(String term) {
    return LAST.containsKey(term);
  }

  static boolean isDirection(String term) {
    return DIRECTIONS.contains(term);
  }

  static boolean isParticle(String term) {
    return PARTICLES.contains(term);
  }

  /** Whether numbers follow such a road, as in {@code State Route 9}. */
  static boolean isNumbered(String term) {
    return ROADS_WITH_NUMBERS.contains(term);
  }

  /**
   * A type of street.
   *
   * @param ratio how much it says
   * @param country where streets are called so
   */
  record Type(double ratio, Country country) {}

  /** The end of a compound. */
  private record Ending(String letters, Type type) {

    private static final int SHORTEST_NAME = 3;

    Ending(String letters, double ratio, Country country) {
      this(letters, new Type(ratio, country));
    }

    boolean ends(String term) {
      return term.length() >= letters.length() + SHORTEST_NAME && term.endsWith(letters);
    }
  }
}
