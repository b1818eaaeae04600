package org.subrosa.samples;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageProperties;

/** Sets the document properties of Office files, with fixed dates. */
final class OfficeProperties {
  private static final Instant TIME = Instant.parse("2025-03-03T09:00:00Z");

  private OfficeProperties() {}

  static void set(OPCPackage officePackage, Draft draft) {
    try {
      PackageProperties properties = officePackage.getPackageProperties();
      properties.setCreatorProperty("Front Office");
      properties.setTitleProperty(Mark.plain(draft.title()));
      if (!draft.subject().isEmpty()) {
        properties.setSubjectProperty(Mark.plain(draft.subject()));
      }
      properties.setCreatedProperty(Optional.of(Date.from(TIME)));
      properties.setModifiedProperty(Optional.of(Date.from(TIME)));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  static void set(SummaryInformation summary, Draft draft) {
    summary.setAuthor("Front Office");
    summary.setTitle(Mark.plain(draft.title()));
    if (!draft.subject().isEmpty()) {
      summary.setSubject(Mark.plain(draft.subject()));
    }
    summary.setCreateDateTime(Date.from(TIME));
    summary.setLastSaveDateTime(Date.from(TIME));
  }
}
