package org.subrosa.redact;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.subrosa.names.DocumentNames;
import org.subrosa.text.TextUnit;

/** The first run: notes where values stand, and the values themselves as numbers. */
final class LearningPass extends Pass {

  private final RedactionPlanner planner;
  private final ValueIndex values;
  private final ClaimLog log;
  private final DocumentNames names = new DocumentNames();

  LearningPass(RedactionPlanner planner, ValueIndex values, ClaimLog log) {
    this.planner = planner;
    this.values = values;
    this.log = log;
  }

  @Override
  void rewrite(int text, SourceText chunk, Consumer<Rewrite> touch, Writer copy)
      throws IOException {
    List<ClaimLog.Claim> claims = new ArrayList<>();
    List<TextUnit> units = chunk.units();
    for (int i = 0; i < units.size(); i++) {
      for (Replacement claimed : planner.detected(units.get(i), names, values::add)) {
        chunk.spread(i, claimed, (part, place) -> claims.add(claim(chunk, part, place)));
      }
    }
    for (Replacement block : OpaqueBlocks.in(chunk.text())) {
      chunk.spread(block, (part, place) -> claims.add(claim(chunk, part, place)));
    }
    log.add(new ClaimLog.Chunk(text, chunk.offset(), chunk.text().length(), claims));
  }

  private static ClaimLog.Claim claim(SourceText chunk, Replacement part, int number) {
    Place place = chunk.places().get(number);
    return new ClaimLog.Claim(
        chunk.offset() + place.outer(part.start()),
        chunk.offset() + place.outer(part.end()),
        part.type(),
        part.confidence(),
        part.isRest());
  }
}
