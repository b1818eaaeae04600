package org.subrosa.yaml;

/**
 * What holds for a kind of file, whatever its keys are.
 *
 * @param mostCharacters characters of the largest file that is read
 * @param whenLarger what to do about a larger one
 * @param guide where the format is described
 * @param mayHoldValues whether a value may stand anywhere by mistake, so that nothing is quoted
 */
public record YamlFormat(
    int mostCharacters, String whenLarger, String guide, boolean mayHoldValues) {

  /** Rules and packs of rules. */
  static final YamlFormat RULES =
      new YamlFormat(256 * 1024, "split the file", "docs/rules.md", false);
}
