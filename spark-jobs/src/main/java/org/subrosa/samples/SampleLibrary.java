package org.subrosa.samples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The documents of an invented law firm, clinic, bank and counselling practice. Nobody in them
 * exists; check digits are right, so that detectors can be tried on them.
 */
public final class SampleLibrary {

  private SampleLibrary() {}

  /** Returns the paths of the documents, sorted. */
  public static List<String> index() throws IOException {
    try (InputStream in = open("index.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Writes the documents into a folder and returns how many there are. */
  public static int unpack(Path folder) throws IOException {
    List<String> paths = index();
    for (String path : paths) {
      Path target = folder.resolve(path);
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      copy("documents/" + path, target);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode(path)));
    }
    return paths.size();
  }

  /** As on a real share, some folders are open to more people than others. */
  private static String mode(String path) {
    return path.startsWith("bank/")
        ? "rw-r--r--"
        : path.startsWith("clinic/") ? "rw-r-----" : "rw-------";
  }

  /** Writes the list of the clients named in the documents. */
  public static void unpackRoster(Path target) throws IOException {
    copy("roster.csv", target);
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream in = open(resource)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = SampleLibrary.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException("the sample " + resource + " is missing from the build");
    }
    return in;
  }
}
