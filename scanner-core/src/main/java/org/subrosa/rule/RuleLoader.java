package org.subrosa.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Loads rules: packs that ship with the product by name, packs of the user by directory.
 *
 * <p>A shipped pack is a file {@code subrosa/rulesets/NAME.yml} on the class path that selects
 * rules by id ({@code us.*}); a directory gives every {@code .yml} file below it, see {@link
 * PackSources}. All mistakes of all files are collected before anything fails.
 */
public final class RuleLoader {

  private final PackSources files = new PackSources();

  /**
   * Loads packs.
   *
   * @param packs names of shipped packs, or paths of directories (recognised by a separator)
   * @throws RuleException if a pack is unknown or a file is not a rule
   */
  public RuleSet load(List<String> packs) throws RuleException {
    List<String> problems = new ArrayList<>();
    Map<String, String> sources = files.read(packs, PackSources.Kind.RULES, problems);
    List<Rule> rules = new ArrayList<>();
    sources.forEach((file, text) -> RuleParser.parse(file, text, problems).ifPresent(rules::add));
    if (problems.isEmpty() && rules.isEmpty()) {
      problems.add("the packs " + packs + " hold no rule; see: subrosa rules list");
    }
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    Map<String, String> contexts = files.read(packs, PackSources.Kind.CONTEXTS, problems);
    try {
      return new RuleSet(rules, digest(sources, contexts));
    } catch (IllegalArgumentException e) {
      throw new RuleException(List.of(String.valueOf(e.getMessage())));
    }
  }

  /** Returns the names of the shipped packs, sorted. */
  public List<String> shippedPacks() {
    return files.shippedPacks();
  }

  private static String digest(Map<String, String> sources, Map<String, String> contexts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      TreeSet<String> texts = new TreeSet<>(sources.values());
      texts.addAll(contexts.values());
      for (String text : texts) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
