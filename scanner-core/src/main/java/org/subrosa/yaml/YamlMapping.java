package org.subrosa.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML mapping that is read key by key, strictly.
 *
 * <p>Works on the syntax tree and never constructs objects, so a tag such as {@code !!javax.script}
 * is a mistake like any other. Each mistake is added to a list as {@code file:line: what; remedy}.
 */
public final class YamlMapping {

  private static final int DEEPEST = 16;

  private final String file;
  private final YamlFormat format;
  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<String> problems;

  private YamlMapping(
      String file, YamlFormat format, MappingNode node, Set<String> known, List<String> problems) {
    this.file = file;
    this.format = format;
    this.node = node;
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.isEmpty() && !known.contains(key)) {
        String quoted = format.mayHoldValues() ? "" : " '" + key + "'";
        problem(tuple.getKeyNode(), "unknown key" + quoted, "use one of " + known);
      } else if (values.put(key, tuple.getValueNode()) != null) {
        problem(tuple.getKeyNode(), "the key '" + key + "' stands twice", "keep one");
      }
    }
  }

  /** Parses one YAML document of rules whose root is a mapping with the known keys. */
  public static Optional<YamlMapping> parse(
      String file, String text, Set<String> known, List<String> problems) {
    return parse(file, text, YamlFormat.RULES, known, problems);
  }

  /** Parses one YAML document whose root is a mapping with the known keys. */
  public static Optional<YamlMapping> parse(
      String file, String text, YamlFormat format, Set<String> known, List<String> problems) {
    int most = format.mostCharacters();
    if (text.length() > most) {
      problems.add(file + ":1: more than " + most + " characters; " + format.whenLarger());
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(most)
            .build();
    try {
      Parser events = new PlainEvents(new ParserImpl(settings, new StreamReader(settings, text)));
      Optional<Node> root = new Composer(settings, events).getSingleNode();
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        checkTags(file, mapping, problems);
        return Optional.of(new YamlMapping(file, format, mapping, known, problems));
      }
      problems.add(
          file + ":1: no mapping of keys to values; see " + format.guide() + " for the format");
    } catch (NotPlainException e) {
      problems.add(file + ":" + e.line + ": " + e.getMessage() + "; write the values out");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      String remedy = format.mayHoldValues() ? "check its quotes and indents" : e.getProblem();
      problems.add(file + ":" + line + ": no valid YAML; " + remedy);
    } catch (YamlEngineException e) {
      problems.add(file + ":1: no valid YAML; check its characters");
    }
    return Optional.empty();
  }

  private static void checkTags(String file, Node node, List<String> problems) {
    String tag = node.getTag().getValue();
    if (!tag.startsWith("tag:yaml.org,2002:")
        || !Set.of("map", "seq", "str", "int", "float", "bool", "null")
            .contains(tag.substring("tag:yaml.org,2002:".length()))) {
      problems.add(at(file, node) + "tags are not allowed; write plain values");
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        checkTags(file, tuple.getKeyNode(), problems);
        checkTags(file, tuple.getValueNode(), problems);
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> checkTags(file, item, problems));
    }
  }

  private static String at(String file, Node node) {
    return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1) + ": ";
  }

  private void problem(@Nullable Node where, String what, String remedy) {
    problems.add(at(file, where == null ? node : where) + what + "; " + remedy);
  }

  /** Notes a mistake at the line of a key's value, or of the mapping where there is none. */
  public void problem(String key, String what, String remedy) {
    problem(values.get(key), what, remedy);
  }

  /** Whether a key is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns the keys. */
  public Set<String> keys() {
    return values.keySet();
  }

  /**
   * Returns the text of a key that must be there; empty text where it is not, which is a mistake.
   */
  public String requiredString(String key) {
    if (!has(key)) {
      problem(node, "the key '" + key + "' is missing", "add it");
      return "";
    }
    return string(key, "");
  }

  /** Returns the text of a key, or another where there is none. */
  public String string(String key, String fallback) {
    Node value = values.get(key);
    if (value == null) {
      return fallback;
    }
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    problem(value, "'" + key + "' is no text", "write one value");
    return fallback;
  }

  /** Returns the text of a key as it is, however blank, or empty text. */
  public String anyString(String key) {
    return values.get(key) instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** Returns whether a key says {@code true}; no key says {@code false}. */
  public boolean flag(String key) {
    String value = string(key, "false");
    if (!value.equals("true") && !value.equals("false")) {
      problem(key, "'" + key + "' is neither true nor false", "write one of them");
    }
    return value.equals("true");
  }

  /** Returns the number of a key, which must lie in a range, or another where there is none. */
  public double number(String key, double fallback, double least, double most) {
    OptionalDouble given = numberOf(string(key, Double.toString(fallback)));
    boolean inRange =
        given.isPresent() && given.getAsDouble() >= least && given.getAsDouble() <= most;
    if (!inRange) {
      problem(
          key, "'" + key + "' is no number from " + least + " to " + most, "write such a number");
      return fallback;
    }
    return given.getAsDouble();
  }

  private static OptionalDouble numberOf(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** Returns the texts of a list; no key is an empty list. */
  public List<String> strings(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
        texts.add(scalar.getValue());
      } else {
        problem(item, "'" + key + "' holds something that is no text", "write a list of texts");
      }
    }
    return texts;
  }

  /** Returns the texts of a list that must hold one; no key is an empty list all the same. */
  public List<String> oneOrMore(String key) {
    if (values.get(key) instanceof SequenceNode list && list.getValue().isEmpty()) {
      problem(key, "'" + key + "' is empty", "write at least one item, or delete the key");
    }
    return strings(key);
  }

  /** Returns the mappings of a list, each with the known keys; no key is an empty list. */
  public List<YamlMapping> mappings(String key, Set<String> known) {
    List<YamlMapping> mappings = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MappingNode mapping) {
        mappings.add(new YamlMapping(file, format, mapping, known, problems));
      } else {
        problem(item, "'" + key + "' holds something without keys", "use the keys " + known);
      }
    }
    return mappings;
  }

  /** Returns the mapping below a key, with the known keys. */
  public Optional<YamlMapping> mapping(String key, Set<String> known) {
    Node value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof MappingNode mapping) {
      return Optional.of(new YamlMapping(file, format, mapping, known, problems));
    }
    problem(value, "'" + key + "' has no keys below it", "use the keys " + known);
    return Optional.empty();
  }

  private List<Node> items(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(value, "'" + key + "' is no list", "write a list, one item a line behind '- '");
    return List.of();
  }

  /** What would make the tree huge or deep. */
  private static final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    NotPlainException(String what, Event event) {
      super(what, null, false, false);
      this.line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
  }

  /** Hands events on to the builder of the tree, and stops at what would make it huge or deep. */
  private static final class PlainEvents implements Parser {

    private final Parser events;
    private int depth;

    PlainEvents(Parser events) {
      this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID kind) {
      return events.checkEvent(kind);
    }

    @Override
    public Event peekEvent() {
      return events.peekEvent();
    }

    @Override
    public boolean hasNext() {
      return events.hasNext();
    }

    @Override
    public Event next() {
      Event event = events.next();
      if (event instanceof AliasEvent) {
        throw new NotPlainException("aliases are not allowed", event);
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        throw new NotPlainException("nested too deeply", event);
      }
      return event;
    }
  }
}
