package org.subrosa.finding;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * How far a document was read. Every document of a run ends in exactly one of these.
 *
 * <p>Only {@link Examined} documents can be called clean. {@link Skipped} ones were left out
 * because the user's own options say so; everything else is unexamined and makes the exit code say
 * so.
 */
public sealed interface Coverage extends Serializable {

  /** Reason of a document that a parser's recursion could not follow. */
  String TOO_DEEP = "nested too deeply";

  /** How an examined document was opened that is closed by a password. */
  String UNLOCKED = "opened with a supplied password";

  /** Returns the name under which the ledger lists this outcome. */
  String outcome();

  /** Returns why, in words of the product and never of the document; may be empty when examined. */
  String reason();

  /** Returns whether something in the document may have gone unseen. */
  default boolean isUnexamined() {
    return !(this instanceof Examined) && !(this instanceof Skipped);
  }

  /**
   * Returns whether the failure can spoil the documents that the same process reads next: a class
   * that failed to load, a stack or a memory that ran full.
   */
  default boolean doesHarm() {
    return this instanceof Crash || this instanceof OutOfMemory;
  }

  /**
   * Read to the end.
   *
   * @param reason how, where that took more than reading; else empty
   */
  record Examined(String reason) implements Coverage {

    private static final String WITHOUT_NAMES = "names not searched: language ";

    /**
     * Returns the same for a document in whose languages names were not searched. It counts as
     * examined, since rules and terms are for every language.
     *
     * @param languages codes of ISO 639, in order
     */
    public Examined withoutNames(Collection<String> languages) {
      String names = WITHOUT_NAMES + String.join(SEPARATOR, languages);
      return new Examined(reason.isEmpty() ? names : reason + "; " + names);
    }

    /** Returns the languages in which names were not searched, as codes of ISO 639; mostly none. */
    public List<String> languagesWithoutNames() {
      int at = reason.indexOf(WITHOUT_NAMES);
      return at < 0
          ? List.of()
          : List.of(reason.substring(at + WITHOUT_NAMES.length()).split(SEPARATOR, -1));
    }

    private static final String SEPARATOR = ", ";

    /** Read to the end as a matter of course. */
    public Examined() {
      this("");
    }

    @Override
    public String outcome() {
      return "EXAMINED";
    }
  }

  /**
   * Read in part.
   *
   * @param reason the limit or part that was hit
   */
  record Partial(String reason) implements Coverage {
    @Override
    public String outcome() {
      return "PARTIAL";
    }
  }

  /**
   * Closed by a password.
   *
   * @param reason the kind of protection
   */
  record Encrypted(String reason) implements Coverage {
    @Override
    public String outcome() {
      return "ENCRYPTED";
    }
  }

  /**
   * Of a format that nothing here reads.
   *
   * @param reason the format
   */
  record Unsupported(String reason) implements Coverage {
    @Override
    public String outcome() {
      return "UNSUPPORTED";
    }
  }

  /**
   * Damaged, or beyond its parser.
   *
   * @param reason the parser's kind of failure
   */
  record ParseError(String reason) implements Coverage {

    /** Kinds of failure go by their class: those of Java's machine, not of the document. */
    private static final String MACHINE = "Error";

    @Override
    public String outcome() {
      return "PARSE_ERROR";
    }

    @Override
    public boolean doesHarm() {
      return reason.endsWith(MACHINE) || reason.equals(TOO_DEEP);
    }
  }

  /**
   * Took longer than allowed.
   *
   * @param reason the budget
   */
  record Timeout(String reason) implements Coverage {
    @Override
    public String outcome() {
      return "TIMEOUT";
    }
  }

  /**
   * Needed more memory than allowed.
   *
   * @param reason the budget
   */
  record OutOfMemory(String reason) implements Coverage {
    @Override
    public String outcome() {
      return "OUT_OF_MEMORY";
    }
  }

  /**
   * Ended the process that read it.
   *
   * @param reason how it ended
   */
  record Crash(String reason) implements Coverage {
    @Override
    public String outcome() {
      return "CRASH";
    }
  }

  /**
   * Changed between listing and reading.
   *
   * @param reason what differs
   */
  record Changed(String reason) implements Coverage {
    @Override
    public String outcome() {
      return "CHANGED";
    }
  }

  /**
   * Could not be opened or read from its store.
   *
   * @param reason the store's kind of failure
   */
  record IoError(String reason) implements Coverage {
    @Override
    public String outcome() {
      return "IO_ERROR";
    }
  }

  /**
   * Not reached, or not read to its end, before the run ended.
   *
   * @param reason what ended the run
   */
  record NotReached(String reason) implements Coverage {

    /** A run that was stopped did not come to the document, or not to its end. */
    public static final NotReached STOPPED = new NotReached("the run was stopped");

    @Override
    public String outcome() {
      return "NOT_REACHED";
    }
  }

  /**
   * Left out by a rule of the crawl.
   *
   * @param reason the rule
   */
  record Skipped(String reason) implements Coverage {
    @Override
    public String outcome() {
      return "SKIPPED";
    }
  }
}
