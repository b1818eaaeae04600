package org.subrosa.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state or province and the postcodes that lie in it.
 *
 * <p>Sources: USPS, <i>L002 3-Digit ZIP Code Prefix Matrix</i> and Publication 28, appendix B;
 * Canada Post, <i>Addressing Guidelines</i>; Australia Post, <i>Postcode data</i>; India Post,
 * <i>PIN code</i> regions.
 *
 * @param country the country that it belongs to
 * @param isAbbreviation whether it was written as two or three capitals
 * @param postcodes what postcodes in it begin with, from and to, both included
 */
record Region(Country country, boolean isAbbreviation, List<Range> postcodes) {

  /** Words of the longest name. */
  static final int MOST_WORDS = 3;

  private static final Map<String, Region> ABBREVIATIONS = new HashMap<>();
  private static final Map<String, Region> NAMES = new HashMap<>();

  static {
    unitedStates(
        "AL alabama ala 350-369;AK alaska - 995-999;AZ arizona ariz 850-865;AR arkansas ark 716-729;"
            + "CA california calif 900-961;CO colorado colo 800-816;CT connecticut conn 060-069;"
            + "DE delaware del 197-199;DC district_of_columbia - 200-205,569-569;FL florida fla 320-349;"
            + "GA georgia - 300-319,398-399;HI hawaii - 967-968;ID idaho - 832-838;IL illinois ill 600-629;"
            + "IN indiana ind 460-479;IA iowa - 500-528;KS kansas kans 660-679;KY kentucky - 400-427;"
            + "LA louisiana - 700-714;ME maine - 039-049;MD maryland - 206-219;"
            + "MA massachusetts mass 010-027,055-055;MI michigan mich 480-499;MN minnesota minn 550-567;"
            + "MS mississippi miss 386-397;MO missouri - 630-658;MT montana mont 590-599;"
            + "NE nebraska nebr 680-693;NV nevada nev 889-898;NH new_hampshire - 030-038;"
            + "NJ new_jersey - 070-089;NM new_mexico - 870-884;NY new_york - 005-005,063-063,100-149;"
            + "NC north_carolina - 270-289;ND north_dakota - 580-588;OH ohio - 430-459;"
            + "OK oklahoma okla 730-749;OR oregon ore 970-979;PA pennsylvania penn 150-196;"
            + "PR puerto_rico - 006-007,009-009;RI rhode_island - 028-029;SC south_carolina - 290-299;"
            + "SD south_dakota - 570-577;TN tennessee tenn 370-385;TX texas tex 733-733,750-799,885-885;"
            + "UT utah - 840-847;VT vermont - 050-059;VA virginia - 201-201,220-246;"
            + "WA washington wash 980-994;WV west_virginia - 247-268;WI wisconsin wis 530-549;"
            + "WY wyoming wyo 820-831;GU guam - 969-969;VI virgin_islands - 008-008;AS american_samoa - 967-967;"
            + "MP northern_mariana_islands - 969-969;AA - - 340-340;AE - - 090-098;AP - - 962-966");
    canada(
        "NL newfoundland_and_labrador A;NS nova_scotia B;PE prince_edward_island C;NB new_brunswick E;"
            + "QC quebec GHJ;PQ - GHJ;ON ontario KLMNP;MB manitoba R;SK saskatchewan S;AB alberta T;"
            + "BC british_columbia V;NT northwest_territories X;NU nunavut X;YT yukon Y");
    ranges(
        Country.AU,
        "NSW new_south_wales 1000-2599,2619-2899,2921-2999;ACT australian_capital_territory"
            + " 0200-0299,2600-2618,2900-2920;VIC victoria 3000-3999,8000-8999;"
            + "QLD queensland 4000-4999,9000-9999;SA south_australia 5000-5999;"
            + "WA western_australia 6000-6999;TAS tasmania 7000-7999;NT northern_territory 0800-0999");
    ranges(
        Country.IN,
        "- delhi 11-11;- new_delhi 11-11;- haryana 12-13;- punjab 14-16;- chandigarh 16-16;"
            + "- himachal_pradesh 17-17;- jammu_and_kashmir 18-19;- uttar_pradesh 20-28;"
            + "- uttarakhand 24-26;- rajasthan 30-34;- gujarat 36-39;- maharashtra 40-44;- goa 40-40;"
            + "- madhya_pradesh 45-48;- chhattisgarh 49-49;- telangana 50-50;- andhra_pradesh 50-53;"
            + "- karnataka 56-59;- tamil_nadu 60-64;- puducherry 60-60;- kerala 67-69;"
            + "- west_bengal 70-74;- sikkim 73-73;- odisha 75-77;- orissa 75-77;- assam 78-78;"
            + "- meghalaya 79-79;- manipur 79-79;- tripura 79-79;- mizoram 79-79;- nagaland 79-79;"
            + "- arunachal_pradesh 79-79;- bihar 80-85;- jharkhand 80-83");
  }

  /** Copies the ranges. */
  Region {
    postcodes = List.copyOf(postcodes);
  }

  private static void unitedStates(String table) {
    for (String row : table.split(";", -1)) {
      String[] cells = row.strip().split(" ", -1);
      add(Country.US, cells[0], cells[1], Range.list(cells[3]));
      if (!cells[2].equals("-")) {
        NAMES.put(cells[2], new Region(Country.US, false, Range.list(cells[3])));
      }
    }
  }

  private static void canada(String table) {
    for (String row : table.split(";", -1)) {
      String[] cells = row.strip().split(" ", -1);
      List<Range> letters = new ArrayList<>();
      cells[2].chars().forEach(c -> letters.add(new Range("" + (char) c, "" + (char) c)));
      add(Country.CA, cells[0], cells[1], letters);
    }
  }

  private static void ranges(Country country, String table) {
    for (String row : table.split(";", -1)) {
      String[] cells = row.strip().split(" ", -1);
      add(country, cells[0], cells[1], Range.list(cells[2]));
    }
  }

  private static void add(Country country, String abbreviation, String name, List<Range> ranges) {
    if (!abbreviation.equals("-")) {
      merge(ABBREVIATIONS, abbreviation, new Region(country, true, ranges));
    }
    if (!name.equals("-")) {
      merge(NAMES, name.replace('_', ' '), new Region(country, false, ranges));
    }
  }

  /** Two countries have a WA and an NT; only their postcodes tell which is meant. */
  private static void merge(Map<String, Region> regions, String key, Region region) {
    Region known = regions.get(key);
    if (known == null) {
      regions.put(key, region);
      return;
    }
    List<Range> both = new ArrayList<>(known.postcodes());
    both.addAll(region.postcodes());
    regions.put(key, new Region(Country.UNKNOWN, region.isAbbreviation(), both));
  }

  /** Returns the region of two or three capitals. */
  static @Nullable Region abbreviated(String capitals) {
    return ABBREVIATIONS.get(capitals);
  }

  /** Returns the region of a name in small letters. */
  static @Nullable Region named(String name) {
    return NAMES.get(name);
  }

  /** Whether postcodes of this form are this region's country's. */
  boolean isCountryOf(Postcode postcode) {
    return switch (country) {
      case UNKNOWN ->
          postcode.form() == Postcode.Form.FOUR
              || postcode.form() == Postcode.Form.FIVE
              || postcode.form() == Postcode.Form.NINE
              || postcode.form() == Postcode.Form.CANADIAN;
      case US -> postcode.form() == Postcode.Form.FIVE || postcode.form() == Postcode.Form.NINE;
      case CA -> postcode.form() == Postcode.Form.CANADIAN;
      case AU -> postcode.form() == Postcode.Form.FOUR;
      default -> postcode.form() == Postcode.Form.SIX;
    };
  }

  /** Whether a postcode lies in the region. */
  boolean holds(Postcode postcode) {
    return isCountryOf(postcode)
        && postcodes.stream().anyMatch(range -> range.holds(postcode.characters()));
  }

  /**
   * Beginnings of postcodes.
   *
   * @param first the lowest
   * @param last the highest, as long as the first
   */
  record Range(String first, String last) {

    static List<Range> list(String ranges) {
      List<Range> all = new ArrayList<>();
      for (String range : ranges.split(",", -1)) {
        int hyphen = range.indexOf('-');
        all.add(new Range(range.substring(0, hyphen), range.substring(hyphen + 1)));
      }
      return all;
    }

    boolean holds(String postcode) {
      if (postcode.length() < first.length()) {
        return false;
      }
      String beginning = postcode.substring(0, first.length());
      return first.compareTo(beginning) <= 0 && beginning.compareTo(last) <= 0;
    }
  }
}
