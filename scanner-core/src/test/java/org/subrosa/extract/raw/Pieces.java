package org.subrosa.extract.raw;

import java.util.ArrayList;
import java.util.List;
import org.subrosa.document.RawPart;

/** Keeps what a raw reader hands over. */
final class Pieces implements RawSink {

  final List<String> texts = new ArrayList<>();
  final List<String> unread = new ArrayList<>();

  @Override
  public void text(RawPart part, String text) {
    texts.add(part + " " + text);
  }

  @Override
  public void unread(String reason) {
    unread.add(reason);
  }

  List<String> of(RawPart part) {
    return texts.stream()
        .filter(text -> text.startsWith(part + " "))
        .map(text -> text.substring(part.name().length() + 1))
        .toList();
  }

  @Override
  public String toString() {
    return texts + " " + unread;
  }
}
