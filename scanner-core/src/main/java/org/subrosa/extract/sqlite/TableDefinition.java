package org.subrosa.extract.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is to be known of a {@code CREATE TABLE} statement to read its rows.
 *
 * @param columns names, in the order of the values of a row
 * @param rowid index of the column whose value is the key of the row (section 2.3), or -1
 */
record TableDefinition(List<String> columns, int rowid) {

  static final TableDefinition UNKNOWN = new TableDefinition(List.of(), -1);
  private static final List<String> NO_COLUMN =
      List.of("constraint", "primary", "unique", "check", "foreign");

  /** Reads a statement; what it says beside names and the primary key is skipped. */
  static TableDefinition of(String sql) {
    List<List<String>> parts = parts(sql);
    List<String> columns = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    int rowid = -1;
    for (List<String> part : parts) {
      String first = part.get(0).toLowerCase(Locale.ROOT);
      int primary = indexOf(part, "primary");
      if (NO_COLUMN.contains(first)) {
        int open = primary < 0 ? -1 : part.indexOf("(");
        for (int i = open + 1; open >= 0 && i < part.size() && !part.get(i).equals(")"); i++) {
          keys.add(name(part.get(i)));
        }
        continue;
      }
      if (isComputed(part)) {
        continue;
      }
      if (primary > 0) {
        keys.add(name(part.get(0)));
        rowid = part.size() > 1 && part.get(1).equalsIgnoreCase("integer") ? columns.size() : rowid;
      }
      columns.add(name(part.get(0)));
    }
    return sql.toLowerCase(Locale.ROOT).matches("(?s).*\\bwithout\\s+rowid\\b.*")
        ? new TableDefinition(keysFirst(columns, keys), -1)
        : new TableDefinition(columns, rowid >= 0 ? rowid : soleKey(columns, keys, parts));
  }

  /** A generated column that is not stored has no value in a row. */
  private static boolean isComputed(List<String> part) {
    int as = indexOf(part, "as");
    return as > 0
        && as + 1 < part.size()
        && part.get(as + 1).equals("(")
        && indexOf(part, "stored") < 0;
  }

  /** {@code PRIMARY KEY(id)} on a column of type INTEGER makes it the key as well. */
  private static int soleKey(List<String> columns, List<String> keys, List<List<String>> parts) {
    int at = keys.size() == 1 ? columns.indexOf(keys.get(0)) : -1;
    return at >= 0 && parts.get(at).size() > 1 && parts.get(at).get(1).equalsIgnoreCase("integer")
        ? at
        : -1;
  }

  /** Rows without a key of their own begin with the primary key (section 2.4). */
  private static List<String> keysFirst(List<String> columns, List<String> keys) {
    List<String> ordered = new ArrayList<>();
    for (String key : keys) {
      columns.stream()
          .filter(column -> column.equalsIgnoreCase(key) && !ordered.contains(column))
          .forEach(ordered::add);
    }
    columns.stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
    return ordered;
  }

  private static int indexOf(List<String> part, String word) {
    for (int i = 0; i < part.size(); i++) {
      if (part.get(i).equalsIgnoreCase(word)) {
        return i;
      }
    }
    return -1;
  }

  private static String name(String token) {
    boolean isQuoted = token.length() >= 2 && "\"`['".indexOf(token.charAt(0)) >= 0;
    return isQuoted ? token.substring(1, token.length() - 1) : token;
  }

  /** Returns the words of each part between the outer parentheses; parts end with a comma. */
  private static List<List<String>> parts(String sql) {
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    int depth = 0;
    for (String token : tokens(sql)) {
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      if (depth == 0 && token.equals(")")) {
        break;
      }
      if (depth == 1 && token.equals(",") && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      } else if (depth > 1 || (depth == 1 && !token.equals("("))) {
        part.add(token);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static List<String> tokens(String sql) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < sql.length()) {
      int end = tokenEnd(sql, at);
      if (!Character.isWhitespace(sql.charAt(at)) && !isComment(sql, at)) {
        tokens.add(sql.substring(at, end));
      }
      at = end;
    }
    return tokens;
  }

  private static boolean isComment(String sql, int at) {
    return sql.startsWith("--", at) || sql.startsWith("/*", at);
  }

  private static int tokenEnd(String sql, int at) {
    char c = sql.charAt(at);
    if (isComment(sql, at)) {
      int end = sql.indexOf(c == '-' ? "\n" : "*/", at + 2);
      return end < 0 ? sql.length() : Math.min(sql.length(), end + (c == '-' ? 1 : 2));
    }
    int quote = "\"`['".indexOf(c);
    if (quote >= 0) {
      int end = sql.indexOf("\"`]'".charAt(quote), at + 1);
      return end < 0 ? sql.length() : end + 1;
    }
    int end = at;
    while (end < sql.length()
        && (sql.charAt(end) == '_' || Character.isLetterOrDigit(sql.charAt(end)))) {
      end++;
    }
    return Math.max(end, at + 1);
  }
}
