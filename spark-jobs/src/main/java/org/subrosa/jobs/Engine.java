package org.subrosa.jobs;

import java.util.List;

/** Runs units. Implementations differ in where they run them, never in what comes out. */
public interface Engine {

  /** Returns the name that options and reports use. */
  String name();

  /**
   * Runs all units, or as many as were done when the run was asked to stop.
   *
   * @throws EngineException if the engine itself fails; no document can make it
   */
  List<UnitResult> run(List<WorkUnit> units, Progress progress, Cancellation cancellation)
      throws EngineException;
}
