package org.subrosa.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.subrosa.finding.EntityType;
import org.subrosa.risk.SeverityBand;

/**
 * Reads queries: Lucene's classic syntax, in which paths need no escapes and fields are checked.
 */
final class FindingQueryParser extends QueryParser {

  private static final String ANYTHING = "*";

  private static final int LONGEST = 4_096;

  /** Lucene's parser goes into each with calls of its own: a few hundred exhaust a small stack. */
  private static final int MOST_PARENTHESES = 100;

  /** Characters that mean something to Lucene and are ordinary in paths. */
  private static final String ORDINARY = "/!~^[]{}";

  /** The values that a field can have; an empty list means any. */
  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("type", names(EntityType.values())),
          Map.entry(
              "severity", Arrays.stream(SeverityBand.values()).map(SeverityBand::word).toList()),
          Map.entry("confidence", List.of("low", "medium", "high")),
          Map.entry("reported", List.of("true", "false")),
          Map.entry("test", List.of("true", "false")),
          Map.entry("suppressed", List.of()),
          Map.entry("path", List.of()),
          Map.entry("folder", List.of()),
          Map.entry("store", List.of()),
          Map.entry("rule", List.of()),
          Map.entry("place", List.of()),
          Map.entry("fingerprint", List.of()));

  private FindingQueryParser(StandardAnalyzer analyzer) {
    super(FindingFields.TEXT, analyzer);
    setDefaultOperator(Operator.AND);
    setAllowLeadingWildcard(true);
  }

  private static List<String> names(EntityType[] types) {
    return Arrays.stream(types).map(type -> FindingFields.exact(type.name())).toList();
  }

  /**
   * Reads a query.
   *
   * @throws FindingQueryException if it cannot be read
   */
  static Query read(String query) {
    if (query.isBlank()) {
      return new MatchAllDocsQuery();
    }
    if (query.length() > LONGEST) {
      throw new FindingQueryException(
          "the query is longer than " + LONGEST + " characters; ask for less at once");
    }
    if (query.chars().filter(c -> c == '(').count() > MOST_PARENTHESES) {
      throw new FindingQueryException(
          "the query has more than " + MOST_PARENTHESES + " parentheses; ask for less at once");
    }
    try (StandardAnalyzer analyzer = new StandardAnalyzer()) {
      return new FindingQueryParser(analyzer).parse(withOrdinaryPaths(query));
    } catch (FindingQueryException e) {
      throw e;
    } catch (IllegalArgumentException | TooComplexToDeterminizeException e) {
      // Lucene turns each name with wildcards into an automaton of bounded size.
      throw new FindingQueryException(
          "the query has a name with too many wildcards, or one too long; shorten it", e);
    } catch (ParseException e) {
      throw new FindingQueryException(
          "cannot read the query: "
              + PrintableText.of(query)
              + "; close every quote and parenthesis, and put values with spaces or colons in"
              + " quotes, as in type:SSN path:\"vendor files/*\"",
          e);
    }
  }

  private static String withOrdinaryPaths(String query) {
    StringBuilder escaped = new StringBuilder(query.length() + 8);
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '\\' && i + 1 < query.length()) {
        escaped.append(c).append(query.charAt(++i));
        continue;
      }
      if (ORDINARY.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  @Override
  protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
    if (field.equals(FindingFields.TEXT)) {
      Query words = super.getFieldQuery(field, text, quoted);
      return words == null ? new MatchAllDocsQuery() : words;
    }
    if (quoted && (text.contains("*") || text.contains("?"))) {
      return wildcard(field, text);
    }
    String name = known(field);
    return new TermQuery(new Term(name, value(name, text)));
  }

  @Override
  protected Query getWildcardQuery(String field, String text) throws ParseException {
    if (field.equals(ANYTHING) && text.equals(ANYTHING)) {
      return new MatchAllDocsQuery();
    }
    return wildcard(field, text);
  }

  @Override
  protected Query getPrefixQuery(String field, String text) throws ParseException {
    return wildcard(field, escape(text) + ANYTHING);
  }

  private static Query wildcard(String field, String text) {
    String name = field.equals(FindingFields.TEXT) ? field : known(field);
    return new WildcardQuery(new Term(name, FindingFields.exact(text)));
  }

  private static String known(String field) {
    String name = field.toLowerCase(Locale.ROOT);
    if (!FIELDS.containsKey(name)) {
      throw new FindingQueryException(
          "no field "
              + PrintableText.of(field)
              + "; the fields are "
              + String.join(", ", new TreeSet<>(FIELDS.keySet()))
              + "; put a word that holds a colon in quotes");
    }
    return name;
  }

  private static String value(String name, String text) {
    List<String> values = FIELDS.getOrDefault(name, List.of());
    String exact = FindingFields.exact(text);
    if (values.isEmpty() || values.contains(exact)) {
      return exact;
    }
    return values.stream()
        .filter(value -> value.replace('_', '-').equals(exact.replace('_', '-')))
        .findFirst()
        .orElseThrow(
            () ->
                new FindingQueryException(
                    name
                        + " is one of "
                        + values.stream().sorted().collect(Collectors.joining(", "))
                        + ": "
                        + PrintableText.of(text)));
  }
}
