package org.subrosa.names;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What finds names in a run: where its models stand and what they were when it began.
 *
 * @param models in the order in which they propose names; empty when none are searched for
 */
public record NameChoice(List<ModelFile> models) implements Serializable {

  /** Names are not searched for. */
  public static final NameChoice NONE = new NameChoice(List.of());

  /** Names are searched for with the model for English that ships. */
  public static final NameChoice ENGLISH = new NameChoice(List.of(ModelFile.ENGLISH));

  /** Models that a run may have at once. */
  private static final int MOST_MODELS = 16;

  private static final String NO_MODEL = "none";

  /** Copies the list. */
  public NameChoice {
    models = List.copyOf(models);
  }

  /**
   * Looks at what a user names: {@code english}, {@code none}, and files or folders of models. Each
   * is read again by every process of the run.
   *
   * @throws NameModelException if one cannot be used
   */
  public static NameChoice of(List<String> words) throws NameModelException {
    if (words.contains(NO_MODEL)) {
      if (words.size() > 1) {
        throw new NameModelException("none stands alone; leave it or the other models out");
      }
      return NONE;
    }
    Set<ModelFile> models = new LinkedHashSet<>();
    for (String word : words) {
      models.add(ModelFile.of(word));
    }
    if (models.size() > MOST_MODELS) {
      throw new NameModelException("more than " + MOST_MODELS + " models; name fewer");
    }
    return new NameChoice(List.copyOf(models));
  }

  /** Makes a choice of what {@link #fields} returned. */
  public static NameChoice ofFields(List<String> fields) {
    if (fields.size() % 2 != 0) {
      throw new IllegalArgumentException("a model without its digest");
    }
    List<ModelFile> models = new ArrayList<>();
    for (int i = 0; i < fields.size(); i += 2) {
      models.add(new ModelFile(fields.get(i), fields.get(i + 1)));
    }
    return new NameChoice(models);
  }

  /** Returns the choice as texts. */
  public List<String> fields() {
    return models.stream().flatMap(ModelFile::fields).toList();
  }

  /** Returns the names of the models, without their folders. */
  public String names() {
    return models.isEmpty() ? NO_MODEL : ModelFile.names(models);
  }

  /** Returns the digests of models that do not ship; empty when there are none. */
  public String digests() {
    return foreign().stream().map(ModelFile::digest).collect(Collectors.joining(", "));
  }

  /** Returns the models that do not ship. */
  public List<ModelFile> foreign() {
    return models.stream().filter(model -> !model.isShipped()).toList();
  }

  /**
   * Checks that the models are still what they were when the run began.
   *
   * @throws NameModelException if one is not
   */
  public void check() throws NameModelException {
    for (ModelFile model : models) {
      model.check();
    }
  }
}
