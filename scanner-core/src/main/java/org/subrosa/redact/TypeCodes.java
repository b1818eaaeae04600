package org.subrosa.redact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.subrosa.finding.EntityType;

/** Small numbers for types of values, for files that one run writes and reads. */
final class TypeCodes {

  private static final List<EntityType> TYPES = List.of(EntityType.values());
  private static final Map<EntityType, Integer> CODES = codes();

  private TypeCodes() {}

  private static Map<EntityType, Integer> codes() {
    Map<EntityType, Integer> codes = new EnumMap<>(EntityType.class);
    TYPES.forEach(type -> codes.put(type, codes.size() + 1));
    return codes;
  }

  /** Returns the number of a type, from 1 on. */
  static int of(EntityType type) {
    return CODES.getOrDefault(type, 0);
  }

  static boolean isCode(int code) {
    return code >= 1 && code <= TYPES.size();
  }

  static EntityType type(int code) {
    return TYPES.get(code - 1);
  }
}
