/**
 * The proof that a redacted copy is clean, and the only way to publish one.
 *
 * <p>{@link org.subrosa.verify.CopySteps} are the two steps of a copy: one process writes it,
 * another proves it. {@link org.subrosa.verify.CopyVerifier} reopens a copy from its bytes, reads
 * it by routes that the writer did not use, searches each for what was removed and for what the
 * rules still find, and compares the structure with the original's. {@link
 * org.subrosa.verify.RedactionGate} publishes a copy only after that; whatever cannot be proved
 * clean leaves a note, never a copy.
 *
 * <pre>{@code
 * RedactionPlanner planner = new RedactionPlanner(engine, Confidence.REDACTED);
 * CopySteps steps = new LocalCopySteps(Redactors.installed(), planner, reader);
 * RedactionOutcome outcome =
 *     new RedactionGate(steps)
 *         .publish(new RedactionRequest(file, "a/b.csv", "text/csv", copies, quarantine));
 * }</pre>
 */
@NullMarked
package org.subrosa.verify;

import org.jspecify.annotations.NullMarked;
