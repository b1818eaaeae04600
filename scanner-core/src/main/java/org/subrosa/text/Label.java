package org.subrosa.text;

import org.subrosa.sensitive.SensitiveText;

/**
 * What the document itself calls a stretch of a unit: its column header or key.
 *
 * @param start first UTF-16 unit of the stretch
 * @param end UTF-16 unit after its last
 * @param text the label as the document has it
 */
public record Label(int start, int end, SensitiveText text) {}
