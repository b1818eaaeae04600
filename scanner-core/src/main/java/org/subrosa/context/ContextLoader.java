package org.subrosa.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.subrosa.rule.PackSources;
import org.subrosa.rule.RuleException;

/**
 * Loads the sensitive contexts that packs select: those that ship by id, those of a user from the
 * folder {@code contexts} of a directory of rules. All mistakes of all files are collected before
 * anything fails.
 */
public final class ContextLoader {

  private final PackSources files = new PackSources();

  /**
   * Loads the contexts of packs; packs may have none.
   *
   * @param packs names of shipped packs, or paths of directories (recognised by a separator)
   * @throws RuleException if a pack is unknown, a file is no category, or two have one id
   */
  public SensitiveContexts load(List<String> packs) throws RuleException {
    List<String> problems = new ArrayList<>();
    TermTable.Builder terms = new TermTable.Builder();
    List<ContextCategory> categories = new ArrayList<>();
    Map<String, String> origins = new TreeMap<>();
    files
        .read(packs, PackSources.Kind.CONTEXTS, problems)
        .forEach(
            (file, text) ->
                ContextParser.parse(file, text, terms, problems)
                    .ifPresent(category -> add(category, file, origins, categories, problems)));
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    categories.sort(Comparator.comparing(ContextCategory::id));
    return new SensitiveContexts(categories, terms.build());
  }

  private static void add(
      ContextCategory category,
      String file,
      Map<String, String> origins,
      List<ContextCategory> categories,
      List<String> problems) {
    String other = origins.putIfAbsent(category.id(), file);
    if (other != null) {
      problems.add(
          file + ":1: a second context '" + category.id() + "' beside " + other + "; rename one");
    } else {
      categories.add(category);
    }
  }
}
