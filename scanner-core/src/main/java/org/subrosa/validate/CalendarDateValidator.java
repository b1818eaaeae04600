package org.subrosa.validate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days that the calendar has, from 1900 to 2099, in the usual notations: {@code 1987-12-04}, {@code
 * 04/12/1987} in either order, {@code 4.12.87}, {@code 19871204}, {@code 4 December 1987}, {@code
 * Dec. 4th, 1987}.
 *
 * <p>Source: ISO 8601-1:2019 section 4.2 (Gregorian calendar), <a
 * href="https://www.iso.org/standard/70907.html">iso.org/standard/70907</a>. The pass rate is that
 * of two pairs of random digits before a year of the range.
 */
final class CalendarDateValidator implements Validator {

  private static final String GAP = "[ \\n]{0,3}[-/.,]?[ \\n]{0,3}";
  private static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\\.?";
  private static final String MONTH_NAME =
      "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String YEAR = "(?<year>[0-9]{4}|[0-9]{2})";
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>[0-9]{4})([-/.]?)(?<month>[0-9]{1,2})\\2(?<day>[0-9]{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<first>[0-9]{1,2})([-/. ])(?<second>[0-9]{1,2})\\2 ?" + YEAR);
  private static final List<Pattern> WITH_NAME =
      List.of(
          Pattern.compile(DAY + GAP + "(?:of )?" + MONTH_NAME + GAP + YEAR),
          Pattern.compile(MONTH_NAME + GAP + DAY + GAP + YEAR),
          Pattern.compile("(?<year>[0-9]{4})" + GAP + MONTH_NAME + GAP + DAY));
  private static final int LONGEST = 40;

  @Override
  public String name() {
    return "calendar-date";
  }

  @Override
  public Verdict check(String value) {
    if (value.length() > LONGEST) {
      return Verdict.INVALID;
    }
    String text = value.strip().toLowerCase(Locale.ROOT);
    return isYearFirst(text) || isYearLast(text) || hasMonthName(text)
        ? Verdict.VALID
        : Verdict.INVALID;
  }

  private static boolean isYearFirst(String text) {
    Matcher matcher = YEAR_FIRST.matcher(text);
    return matcher.matches()
        && isDay(matcher.group("year"), number(matcher, "month"), number(matcher, "day"));
  }

  private static boolean isYearLast(String text) {
    Matcher matcher = YEAR_LAST.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    int first = number(matcher, "first");
    int second = number(matcher, "second");
    String year = matcher.group("year");
    return isDay(year, second, first) || isDay(year, first, second);
  }

  private static boolean hasMonthName(String text) {
    for (Pattern notation : WITH_NAME) {
      Matcher matcher = notation.matcher(text);
      if (matcher.matches()) {
        int month = MONTHS.indexOf(matcher.group("month")) / 3 + 1;
        return isDay(matcher.group("year"), month, number(matcher, "day"));
      }
    }
    return false;
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** A year of two digits counts as one of the twentieth century. */
  private static boolean isDay(String yearText, int month, int day) {
    int year = yearText.length() == 2 ? 1900 + Integer.parseInt(yearText) : parse(yearText);
    if (year < 1900 || year > 2099) {
      return false;
    }
    try {
      return LocalDate.of(year, month, day).getDayOfMonth() == day;
    } catch (DateTimeException e) {
      return isLeapDay(yearText, month, day);
    }
  }

  /** The year 00 has a leap day as 2000 only. */
  private static boolean isLeapDay(String yearText, int month, int day) {
    return yearText.equals("00") && month == 2 && day == 29;
  }

  private static int parse(String digits) {
    return Integer.parseInt(digits);
  }

  @Override
  public double randomPassRate() {
    return 0.06;
  }
}
