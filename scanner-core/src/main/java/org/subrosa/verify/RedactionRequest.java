package org.subrosa.verify;

import java.nio.file.Path;

/**
 * One document of which a redacted copy is wanted.
 *
 * @param original the original, only read
 * @param displayPath path of the copy below {@code target}, {@code /} between names; values in it
 *     are replaced already
 * @param mediaType detected media type of the original
 * @param target directory of the copies
 * @param quarantine directory of the notes about copies that could not be proved clean
 */
public record RedactionRequest(
    Path original, String displayPath, String mediaType, Path target, Path quarantine) {}
