package org.subrosa.extract.raw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stream's dictionary says about the stream: names and numbers of its first level, and the
 * parameters of its filters (ISO 32000-2, 7.3.8.2).
 */
final class PdfDictionary {

  private static final int MOST_KEYS = 64;
  private static final int MOST_FILTERS = 8;

  private final Map<String, String> values = new HashMap<>();
  private final List<String> filters = new ArrayList<>();
  private String key = "";
  private int depth;
  private int arrays;
  private boolean isParameters;

  /** Takes the beginning of the dictionary itself or of one within. */
  void open() {
    depth++;
    if (depth == 2) {
      isParameters = key.equals("DecodeParms") || key.equals("DP");
      key = "";
    }
  }

  /** Takes an end; returns whether the dictionary itself is at its end. */
  boolean close() {
    depth--;
    if (depth == 1) {
      isParameters = false;
      key = "";
    }
    return depth == 0;
  }

  void openArray() {
    arrays++;
  }

  void closeArray() {
    arrays = Math.max(0, arrays - 1);
    if (arrays == 0 && depth == 1) {
      key = "";
    }
  }

  boolean isOpen() {
    return depth > 0;
  }

  /** Returns the key whose value is awaited, empty where none is known. */
  String key() {
    return key;
  }

  /** Takes a key, or a value that is a name. */
  void name(String name) {
    boolean isArrayOfFilters = depth == 1 && arrays > 0;
    if (key.isEmpty() && !isArrayOfFilters) {
      key = name;
    } else {
      value(name);
    }
  }

  /** Takes a value. */
  void value(String value) {
    if (depth == 1 && isFilterKey() && filters.size() < MOST_FILTERS) {
      filters.add(value);
    }
    boolean isKept = (depth == 1 && arrays == 0) || (depth == 2 && isParameters);
    if (isKept && !key.isEmpty() && values.size() < MOST_KEYS) {
      values.putIfAbsent(key, value);
    }
    if (arrays == 0 || depth > 1) {
      key = "";
    }
  }

  private boolean isFilterKey() {
    return key.equals("Filter");
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Returns whether a value is this name. */
  boolean is(String name, String value) {
    return value.equals(values.get(name));
  }

  /** Returns a number, or the other one. */
  long number(String name, long otherwise) {
    String value = values.get(name);
    return value != null && value.matches("[0-9]{1,15}") ? Long.parseLong(value) : otherwise;
  }

  List<String> filters() {
    return filters;
  }
}
