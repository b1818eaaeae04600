/**
 * A run over whole stores.
 *
 * <p>{@link org.subrosa.jobs.Inventory} lists, {@link org.subrosa.jobs.PartitionPlanner} cuts the
 * list into units of like cost, an {@link org.subrosa.jobs.Engine} runs the per-document function
 * over them, and {@link org.subrosa.jobs.OutputDirectory} receives what comes out. Spark carries
 * work items, never bytes: whoever runs a unit opens the documents itself. Both engines run the
 * same {@link org.subrosa.jobs.UnitRunner}, so they cannot differ in what they find.
 */
@NullMarked
package org.subrosa.jobs;

import org.jspecify.annotations.NullMarked;
