package org.subrosa.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.subrosa.jobs.EngineException;
import org.subrosa.jobs.ExitCode;
import org.subrosa.jobs.RequestException;
import org.subrosa.names.NameModelException;
import org.subrosa.reports.FindingQueryException;
import org.subrosa.rule.RuleException;
import org.subrosa.scan.SettingsChangedException;
import org.subrosa.scan.SettingsException;
import org.subrosa.suppress.SuppressionException;
import picocli.CommandLine;

/** Says what failed, without anything that a document may have put there. */
final class Failures {

  private Failures() {}

  static ExitCode exitCode(Throwable failure) {
    return failure instanceof RuleException
            || failure instanceof UsageException
            || failure instanceof RequestException
            || failure instanceof SettingsException
            || failure instanceof SuppressionException
            || failure instanceof NameModelException
            || failure instanceof FindingQueryException
            || failure instanceof NoSuchFileException
        ? ExitCode.USAGE
        : ExitCode.FAILED;
  }

  /** Returns each mistake of a failure. */
  static List<String> lines(Throwable failure) {
    if (failure instanceof SuppressionException suppressions) {
      return suppressions.problems();
    }
    return failure instanceof RuleException rules ? rules.problems() : List.of(describe(failure));
  }

  private static String describe(Throwable failure) {
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (failure instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " exists already";
    }
    boolean isOurs =
        failure instanceof IOException
            || failure instanceof RuleException
            || failure instanceof EngineException
            || failure instanceof UsageException
            || failure instanceof SettingsChangedException
            || failure instanceof FindingQueryException
            || failure instanceof CommandLine.ParameterException;
    return isOurs
        ? String.valueOf(failure.getMessage())
        : "internal failure (" + failure.getClass().getName() + "); please report it";
  }
}
