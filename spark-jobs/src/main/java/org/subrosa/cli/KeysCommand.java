package org.subrosa.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.subrosa.jobs.ExitCode;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.sensitive.Fingerprinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code subrosa keys}. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description =
        "The secret key under which values are fingerprinted. Two scans line up only under one key;"
            + " whoever holds a report must not hold it.",
    subcommands = {KeysCommand.Create.class, KeysCommand.Show.class},
    footerHeading = "%nExamples:%n",
    footer = {"  subrosa keys create --key-file /etc/subrosa/key", "  subrosa keys show"})
final class KeysCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.USAGE.code();
  }

  /** {@code subrosa keys create}. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Makes a new key in a file that does not exist yet.",
      footerHeading = "%nExample:%n",
      footer = "  subrosa keys create --key-file /etc/subrosa/key")
  static final class Create implements Callable<Integer> {

    @Mixin private KeyOption option = new KeyOption();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      Path file = option.path();
      FingerprintKey key = FingerprintKey.generate(new SecureRandom());
      key.write(file);
      spec.commandLine()
          .getOut()
          .println("Key " + new Fingerprinter(key).keyId() + " made in " + file);
      return ExitCode.DONE.code();
    }
  }

  /** {@code subrosa keys show}. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Tells where the key lies and its id, never the key.",
      footerHeading = "%nExample:%n",
      footer = "  subrosa keys show")
  static final class Show implements Callable<Integer> {

    @Mixin private KeyOption option = new KeyOption();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      Path file = option.path();
      String id = new Fingerprinter(FingerprintKey.read(file)).keyId();
      spec.commandLine().getOut().println("Key " + id + " in " + file);
      return ExitCode.DONE.code();
    }
  }
}
