/**
 * What a run found, written for people and for programs.
 *
 * <p>A {@link org.subrosa.reports.ReportAssembler} turns scan results and redaction outcomes into
 * one immutable {@link org.subrosa.reports.BreachRiskReport}, which holds documents and not their
 * findings: those are read anew for each format, one by one. Each {@link
 * org.subrosa.reports.ReportWriter} writes that report in one format, and {@link
 * org.subrosa.reports.FindingIndex} makes it searchable.
 *
 * <pre>{@code
 * BreachRiskReport report =
 *     new ReportAssembler(run, RiskPolicy.DEFAULT).assemble(scans, redactions);
 * for (ReportWriter writer : ReportWriters.all()) {
 *   try (OutputStream out = newPrivateFile(directory.resolve(writer.fileName()))) {
 *     writer.write(report, out);
 *   }
 * }
 * FindingIndex.build(directory.resolve("index"), report);
 * }</pre>
 *
 * <p>Guarantees, each held by a test: no clear value reaches this package, so none can leave it;
 * the same report gives the same bytes on every machine, in every locale and time zone; names taken
 * from a store can run nothing, neither in a browser nor in a spreadsheet nor in a terminal; and a
 * document that was not examined is exposure of unknown size, never an absence of findings.
 */
@NullMarked
package org.subrosa.reports;

import org.jspecify.annotations.NullMarked;
