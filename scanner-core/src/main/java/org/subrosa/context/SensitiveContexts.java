package org.subrosa.context;

import java.util.ArrayList;
import java.util.List;

/** Categories of sensitive context with their terms. Immutable and safe for use by many threads. */
public final class SensitiveContexts {

  /** No category at all. */
  public static final SensitiveContexts NONE =
      new SensitiveContexts(List.of(), new TermTable.Builder().build());

  private final List<ContextCategory> categories;
  private final TermTable terms;

  SensitiveContexts(List<ContextCategory> categories, TermTable terms) {
    this.categories = List.copyOf(categories);
    this.terms = terms;
  }

  /** Returns the categories by id. */
  public List<ContextCategory> categories() {
    return categories;
  }

  /** Returns whether there is nothing to look for. */
  public boolean isEmpty() {
    return categories.isEmpty();
  }

  /** Returns the terms in a text, in order; one phrase can have several meanings. */
  public List<TermHit> in(String text) {
    List<TermHit> hits = new ArrayList<>();
    terms.scan(text, hits::add);
    return hits;
  }
}
