package org.subrosa.names.onnx;

/** A model that does not run; the message never quotes what it was given. */
final class TransformerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TransformerException(String message) {
    super(message);
  }
}
