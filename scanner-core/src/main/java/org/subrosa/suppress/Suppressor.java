package org.subrosa.suppress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Suppression;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.suppress.Suppressions.Entry;

/**
 * Asks the entries that hold about findings. Those about one value are looked up by its token,
 * which is made once for each type that comes up. Safe for use by many threads.
 */
public final class Suppressor {

  private final List<Entry> entries;
  private final Fingerprinter fingerprinter;

  /** Places of the entries that are about no single value. */
  private final List<Integer> others = new ArrayList<>();

  /** Places of the entries about one value, by its token as one of a type. */
  private final Map<EntityType, Map<Fingerprint, List<Integer>>> places = new ConcurrentHashMap<>();

  Suppressor(List<Entry> all, Fingerprinter fingerprinter) {
    this.fingerprinter = fingerprinter;
    this.entries =
        all.stream().filter(entry -> entry.told().state() == Suppression.State.ACTIVE).toList();
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).conditions().isAboutOneValue()) {
        others.add(i);
      }
    }
  }

  /** Returns whether an entry asks about own people, whom a text may name by one word. */
  public boolean asksForPersons() {
    return entries.stream().anyMatch(entry -> entry.conditions().own().isPresent());
  }

  /** Returns the id of the first entry that holds for a finding; empty text for none. */
  public String of(Candidate finding) {
    List<Integer> sameToken =
        places
            .computeIfAbsent(finding.type(), this::index)
            .getOrDefault(finding.fingerprint(), List.of());
    int first = Math.min(first(sameToken, finding), first(others, finding));
    return first == Integer.MAX_VALUE ? "" : entries.get(first).told().id();
  }

  private int first(List<Integer> among, Candidate finding) {
    return among.stream()
        .filter(place -> entries.get(place).conditions().hold(finding))
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private Map<Fingerprint, List<Integer>> index(EntityType type) {
    Map<Fingerprint, List<Integer>> byToken = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Conditions conditions = entries.get(i).conditions();
      if (conditions.mayHold(type)) {
        int place = i;
        conditions
            .token(type, fingerprinter)
            .ifPresent(
                token -> byToken.computeIfAbsent(token, key -> new ArrayList<>()).add(place));
      }
    }
    return byToken;
  }
}
