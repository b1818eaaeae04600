package org.subrosa.rule;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that packs select, as text: rules and sensitive contexts.
 *
 * <p>A shipped pack is a file {@code subrosa/rulesets/NAME.yml} on the class path that selects
 * rules and contexts by id. A directory gives every {@code .yml} file below it; those in a folder
 * {@code contexts} are contexts, all others rules.
 */
public final class PackSources {

  private static final String RULESETS = "subrosa/rulesets/";

  private final ClassLoader classPath;

  /** Makes sources of the product's own class path and of the user's directories. */
  public PackSources() {
    this.classPath = PackSources.class.getClassLoader();
  }

  /** What a file of a pack holds. */
  public enum Kind {
    /** A rule. */
    RULES("rules"),
    /** A sensitive context. */
    CONTEXTS("contexts");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the folder of such files, and the key of a pack that selects them. */
    String word() {
      return word;
    }

    private String folder() {
      return "subrosa/" + word + "/";
    }
  }

  /**
   * Returns the files of one kind that packs select, by name.
   *
   * @param packs names of shipped packs, or paths of directories (recognised by a separator)
   * @param problems takes the mistakes
   */
  public Map<String, String> read(List<String> packs, Kind kind, List<String> problems) {
    Map<String, String> sources = new TreeMap<>();
    for (String pack : packs) {
      if (isDirectory(pack)) {
        sources.putAll(readDirectory(pack, kind, problems));
      } else {
        sources.putAll(readShipped(pack, kind, problems));
      }
    }
    return sources;
  }

  /** Returns the names of the shipped packs, sorted. */
  List<String> shippedPacks() {
    return resources(RULESETS).keySet().stream()
        .map(name -> name.substring(0, name.length() - ".yml".length()))
        .sorted()
        .toList();
  }

  private static boolean isDirectory(String pack) {
    return pack.contains("/") || pack.contains("\\") || new File(pack).isDirectory();
  }

  private static Map<String, String> readDirectory(
      String directory, Kind kind, List<String> problems) {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(directory))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
        if (kindOf(Path.of(directory).relativize(file)) == kind) {
          sources.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      problems.add(
          directory
              + ": cannot be read ("
              + e.getClass().getSimpleName()
              + "); name a directory"
              + " of UTF-8 .yml files, or one of the shipped packs");
    }
    return sources;
  }

  private static Kind kindOf(Path file) {
    for (Path folder : file) {
      if (!folder.equals(file.getFileName()) && folder.toString().equals(Kind.CONTEXTS.word())) {
        return Kind.CONTEXTS;
      }
    }
    return Kind.RULES;
  }

  private Map<String, String> readShipped(String pack, Kind kind, List<String> problems) {
    Map<String, String> sources = new TreeMap<>();
    String definition = resources(RULESETS).get(pack + ".yml");
    if (definition == null) {
      problems.add(
          "there is no rule pack '"
              + pack
              + "'; choose from "
              + shippedPacks()
              + " or name a directory, such as ./my-rules");
      return sources;
    }
    List<Pattern> selections =
        PackParser.parse(RULESETS + pack + ".yml", definition, kind.word(), problems);
    resources(kind.folder())
        .forEach(
            (file, text) -> {
              String id = RuleParser.idOf(file, text, problems);
              if (selections.stream().anyMatch(selection -> selection.matcher(id).matches())) {
                sources.put(kind.folder() + file, text);
              }
            });
    return sources;
  }

  /** Reads all YAML files below a folder of the class path, by their names below it. */
  private Map<String, String> resources(String folder) {
    Map<String, String> found = new TreeMap<>();
    try {
      for (URL url : java.util.Collections.list(classPath.getResources(folder))) {
        if (url.openConnection() instanceof JarURLConnection jar) {
          readJar(jar, folder, found);
        } else {
          readFolder(Path.of(url.toURI()), found);
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the product's own rules cannot be read", e);
    }
    return found;
  }

  private static void readFolder(Path folder, Map<String, String> found) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        found.put(name, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
  }

  private static void readJar(JarURLConnection jar, String folder, Map<String, String> found)
      throws IOException {
    jar.setUseCaches(false);
    try (var file = jar.getJarFile()) {
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().startsWith(folder) && entry.getName().endsWith(".yml")) {
          try (var in = file.getInputStream(entry)) {
            found.put(
                entry.getName().substring(folder.length()),
                new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
  }
}
