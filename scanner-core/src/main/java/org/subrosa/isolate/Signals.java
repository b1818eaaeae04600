package org.subrosa.isolate;

/**
 * Lets a process go on when its terminal or service manager signals to all processes of a group:
 * the parent decides what becomes of a document in hand, and a child ends with its parent anyway.
 * By reflection, for the only class that can do it is no part of the platform's interface.
 */
final class Signals {

  private Signals() {}

  static void ignore(String... names) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ignoring = handler.getField("SIG_IGN").get(null);
      for (String name : names) {
        Object one = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, one, ignoring);
      }
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // A virtual machine without it, or one that keeps a signal to itself: a child may then be
      // ended by a signal to its group, and its document has a row that says so.
      return;
    }
  }
}
