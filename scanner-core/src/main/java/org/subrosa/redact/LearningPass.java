package org.subrosa.redact;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.BitSet;
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
    Claims claims = new Claims(chunk);
    List<TextUnit> units = chunk.units();
    for (int i = 0; i < units.size(); i++) {
      int reading = i;
      planner.detect(
          units.get(i),
          names,
          (claimed, value) -> {
            if (claims.add(reading, claimed)) {
              values.add(value);
            }
          });
    }
    OpaqueBlocks.in(chunk.text()).forEach(claims::add);
    log.add(new ClaimLog.Chunk(text, chunk.offset(), chunk.text().length(), claims.all));
  }

  /** The claims of a chunk. */
  private static final class Claims {

    private final SourceText chunk;
    private final List<ClaimLog.Claim> all = new ArrayList<>();
    private final BitSet claimed = new BitSet();

    Claims(SourceText chunk) {
      this.chunk = chunk;
    }

    /** Adds a claim of a reading; returns false for a guess where something is claimed already. */
    boolean add(int reading, Replacement claim) {
      List<ClaimLog.Claim> parts = new ArrayList<>();
      chunk.spread(reading, claim, (part, place) -> parts.add(claim(chunk, part, place)));
      if (chunk.isGuess(reading) && parts.stream().anyMatch(this::isClaimed)) {
        return false;
      }
      parts.forEach(this::add);
      return true;
    }

    /** Adds a stretch of the chunk's text. */
    void add(Replacement block) {
      chunk.spread(block, (part, place) -> add(claim(chunk, part, place)));
    }

    private void add(ClaimLog.Claim part) {
      all.add(part);
      claimed.set(inChunk(part.start()), inChunk(part.end()));
    }

    private boolean isClaimed(ClaimLog.Claim part) {
      int next = claimed.nextSetBit(inChunk(part.start()));
      return next >= 0 && next < inChunk(part.end());
    }

    private int inChunk(long offset) {
      return (int) (offset - chunk.offset());
    }
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
