package org.subrosa.redact;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.TextUnit;

/**
 * The second run: what the first one claimed, and every recurrence of the values that it found
 * anywhere in the document, is replaced.
 */
final class WritingPass extends Pass {

  private final RedactionAction action;
  private final ValueIndex values;
  private final ClaimLog.Reader log;
  private final Map<EntityType, Integer> removed = new EnumMap<>(EntityType.class);
  private ClaimLog.Chunk before = new ClaimLog.Chunk(-1, 0, 0, List.of());
  private ClaimLog.Chunk here;
  private ClaimLog.Chunk after;

  WritingPass(RedactionAction action, ValueIndex values, ClaimLog.Reader log) throws IOException {
    this.action = action;
    this.values = values;
    this.log = log;
    this.here = before;
    this.after = log.next();
  }

  /** Returns how many stretches were replaced, by type. */
  Map<EntityType, Integer> removed() {
    return Map.copyOf(removed);
  }

  @Override
  void rewrite(int text, SourceText chunk, Consumer<Rewrite> touch, Writer copy)
      throws IOException {
    step(text, chunk);
    Rewrite rewrite = new Rewrite(chunk, action);
    for (ClaimLog.Chunk near : List.of(before, here, after)) {
      if (near.text() == text) {
        near.claims().forEach(claim -> claimed(claim, chunk, rewrite));
      }
    }
    List<TextUnit> units = chunk.units();
    for (int i = 0; i < units.size(); i++) {
      for (Replacement again : values.find(units.get(i).text().reveal(RevealPermit.redaction()))) {
        chunk.spread(i, again, rewrite::replace);
      }
    }
    for (Replacement again : values.find(chunk.text())) {
      chunk.spread(again, rewrite::replace);
    }
    touch.accept(rewrite);
    rewrite.write(copy);
    rewrite.removed().forEach((type, count) -> removed.merge(type, count, Integer::sum));
  }

  private void step(int text, SourceText chunk) throws IOException {
    before = here;
    here = after;
    after = log.next();
    if (here.text() != text
        || here.offset() != chunk.offset()
        || here.length() != chunk.text().length()) {
      throw new RefusedException("the document changed while its copy was made");
    }
  }

  private static void claimed(ClaimLog.Claim claim, SourceText chunk, Rewrite rewrite) {
    long start = Math.max(0, claim.start() - chunk.offset());
    long end = Math.min(chunk.text().length(), claim.end() - chunk.offset());
    if (start < end) {
      Replacement inside =
          new Replacement((int) start, (int) end, claim.type(), claim.confidence(), claim.isRest());
      chunk.spread(inside, rewrite::replace);
    }
  }
}
