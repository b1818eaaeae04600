/**
 * The command line. Each command reads its options, calls one job and tells what came of it; this
 * is the only package that writes to the standard streams.
 */
@NullMarked
package org.subrosa.cli;

import org.jspecify.annotations.NullMarked;
