package org.subrosa.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Knows the product's version, from the manifest of its jar. */
final class Version implements IVersionProvider {

  /** Returns the version, or {@code development} outside a jar. */
  static String current() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"subrosa " + current()};
  }
}
