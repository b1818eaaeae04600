/**
 * Reading documents in processes of their own.
 *
 * <p>A document can hang its parser, fill the memory, overflow the stack or end the process. So the
 * parsing, detecting and redacting is done by child processes ({@link
 * org.subrosa.isolate.WorkerMain}) of a pool ({@link org.subrosa.isolate.WorkerPool}), each with a
 * heap, a CPU-time budget and a directory of its own, without network where the system allows it,
 * without environment and without a path to programs. A child that overstays or dies costs one
 * document, which is tried once more in a new child before its row says so.
 *
 * <p>What a child sends is not trusted: a document may have taken it over. {@link
 * org.subrosa.isolate.FrameReader} caps every length and checks every text, {@link
 * org.subrosa.isolate.CheckedSink} the order and number of what is told. No object of the
 * platform's serialization crosses.
 *
 * <pre>{@code
 * try (WorkerPool pool = new WorkerPool(settings, Isolation.DEFAULT, directory)) {
 *   List<LedgerRow> rows = pool.read(document, file, name, findings);
 * }
 * }</pre>
 */
@NullMarked
package org.subrosa.isolate;

import org.jspecify.annotations.NullMarked;
