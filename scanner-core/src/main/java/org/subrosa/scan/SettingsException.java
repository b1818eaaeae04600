package org.subrosa.scan;

import java.io.IOException;

/** Settings that no scanner can be made of; the message names the thing and the remedy. */
public final class SettingsException extends IOException {

  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message);
  }
}
