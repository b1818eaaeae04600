package org.subrosa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.subrosa.sensitive.FingerprintKey;
import picocli.CommandLine.Option;

/** The option that names the fingerprint key. */
final class KeyOption {

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "Secret key of the fingerprints; made on first use. Default: $SUBROSA_KEY_FILE, or else"
              + " fingerprint.key in ~/.config/subrosa")
  private @Nullable Path file;

  Path path() {
    if (file != null) {
      return file.toAbsolutePath();
    }
    @Nullable String named = System.getenv("SUBROSA_KEY_FILE");
    if (named != null && !named.isBlank()) {
      return Path.of(named).toAbsolutePath();
    }
    @Nullable String config = System.getenv("XDG_CONFIG_HOME");
    Path home = Path.of(System.getProperty("user.home", "."));
    Path directory = config == null || config.isBlank() ? home.resolve(".config") : Path.of(config);
    return directory.resolve("subrosa").resolve("fingerprint.key").toAbsolutePath();
  }

  /** Returns the path of a key file that exists, outside the output. */
  Path existing(Path output) throws IOException {
    Path key = path();
    if (key.startsWith(output.toAbsolutePath().normalize())) {
      throw new UsageException(
          "the key file lies in the output; whoever holds the report must not hold the key: name"
              + " another with --key-file");
    }
    return existing();
  }

  /** Returns the path of a key file that exists. */
  Path existing() throws IOException {
    Path key = path();
    FingerprintKey.readOrCreate(key, new SecureRandom());
    return key;
  }
}
