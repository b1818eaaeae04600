package org.subrosa.extract;

import org.apache.tika.metadata.Metadata;

/** Reads the media type that was found for a document. */
final class MediaTypes {

  private MediaTypes() {}

  /** Returns the type without parameters, empty when none was found. */
  static String of(Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    if (type == null) {
      return "";
    }
    int semicolon = type.indexOf(';');
    return semicolon < 0 ? type : type.substring(0, semicolon).strip();
  }
}
