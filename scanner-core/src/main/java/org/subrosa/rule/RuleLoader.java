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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Loads rules: packs that ship with the product by name, packs of the user by directory.
 *
 * <p>A shipped pack is a file {@code subrosa/rulesets/NAME.yml} on the class path that selects
 * rules by id ({@code us.*}); a directory gives every {@code .yml} file below it. All mistakes of
 * all files are collected before anything fails.
 */
public final class RuleLoader {

  private static final String RULES = "subrosa/rules/";
  private static final String RULESETS = "subrosa/rulesets/";

  private final ClassLoader classPath;

  /** Makes a loader of the product's own class path. */
  public RuleLoader() {
    this.classPath = RuleLoader.class.getClassLoader();
  }

  /**
   * Loads packs.
   *
   * @param packs names of shipped packs, or paths of directories (recognised by a separator)
   * @throws RuleException if a pack is unknown or a file is not a rule
   */
  public RuleSet load(List<String> packs) throws RuleException {
    List<String> problems = new ArrayList<>();
    Map<String, String> sources = new TreeMap<>();
    for (String pack : packs) {
      if (isDirectory(pack)) {
        sources.putAll(readDirectory(pack, problems));
      } else {
        sources.putAll(readShipped(pack, problems));
      }
    }
    List<Rule> rules = new ArrayList<>();
    sources.forEach((file, text) -> RuleParser.parse(file, text, problems).ifPresent(rules::add));
    if (problems.isEmpty() && rules.isEmpty()) {
      problems.add("the packs " + packs + " hold no rule; see: subrosa rules list");
    }
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    try {
      return new RuleSet(rules, digest(sources));
    } catch (IllegalArgumentException e) {
      throw new RuleException(List.of(String.valueOf(e.getMessage())));
    }
  }

  /** Returns the names of the shipped packs, sorted. */
  public List<String> shippedPacks() {
    return resources(RULESETS).keySet().stream()
        .map(name -> name.substring(0, name.length() - ".yml".length()))
        .sorted()
        .toList();
  }

  private static boolean isDirectory(String pack) {
    return pack.contains("/") || pack.contains("\\") || new File(pack).isDirectory();
  }

  private static Map<String, String> readDirectory(String directory, List<String> problems) {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(directory))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
        sources.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
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

  private Map<String, String> readShipped(String pack, List<String> problems) {
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
    List<Pattern> selections = PackParser.parse(RULESETS + pack + ".yml", definition, problems);
    resources(RULES)
        .forEach(
            (file, text) -> {
              String id = RuleParser.idOf(file, text, problems);
              if (selections.stream().anyMatch(selection -> selection.matcher(id).matches())) {
                sources.put(RULES + file, text);
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

  private static String digest(Map<String, String> sources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : new java.util.TreeSet<>(sources.values())) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
