package org.subrosa.risk;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.spool.Codec;
import org.subrosa.spool.ExternalSort;

/**
 * Counts distinct values exactly, by their tokens, in bounded memory: beyond {@value #MOST_HELD}
 * tokens they are sorted in a temporary file, some 30 bytes each.
 */
final class DistinctValues implements Closeable {

  private static final int MOST_HELD = 1 << 13;

  /** A token counts for people where any of its places does: that one comes first. */
  private static final Comparator<Value> ORDER =
      Comparator.comparing(Value::type)
          .thenComparing(Value::token)
          .thenComparing(value -> !value.counts());

  private final Set<Value> held = new HashSet<>();
  private final ExternalSort<Value> sort = new ExternalSort<>(ORDER, new ValueCodec(), v -> 64);

  /**
   * Takes a value.
   *
   * @param counts whether this place of it counts for people
   */
  void add(EntityType type, Fingerprint token, boolean counts) throws IOException {
    held.add(new Value(type, token, counts));
    if (held.size() >= MOST_HELD) {
      spill();
    }
  }

  private void spill() throws IOException {
    for (Value value : held) {
      sort.add(value);
    }
    held.clear();
  }

  /** Hands each distinct value to another set. */
  void addTo(DistinctValues others) throws IOException {
    forEach(value -> others.add(value.type(), value.token(), value.counts()));
  }

  Counts counts() throws IOException {
    Counts counts = new Counts(new EnumMap<>(EntityType.class), new EnumMap<>(EntityType.class));
    forEach(counts::add);
    return counts;
  }

  private void forEach(ExternalSort.Reader<Value> reader) throws IOException {
    spill();
    Distinct distinct = new Distinct(reader);
    sort.forEach(distinct::read);
  }

  @Override
  public void close() throws IOException {
    sort.close();
  }

  /**
   * Distinct values by type.
   *
   * @param reported of all reported findings
   * @param counted of those that count for people
   */
  record Counts(Map<EntityType, Long> reported, Map<EntityType, Long> counted) {

    private void add(Value value) {
      reported.merge(value.type(), 1L, Long::sum);
      if (value.counts()) {
        counted.merge(value.type(), 1L, Long::sum);
      }
    }

    PeopleEstimate people() {
      return PeopleEstimate.of(counted);
    }
  }

  private record Value(EntityType type, Fingerprint token, boolean counts) {

    boolean isSame(Value other) {
      return type == other.type && token.equals(other.token);
    }
  }

  /** Lets the first of equal values through. */
  private static final class Distinct {

    private final ExternalSort.Reader<Value> reader;
    private @Nullable Value last;

    Distinct(ExternalSort.Reader<Value> reader) {
      this.reader = reader;
    }

    void read(Value value) throws IOException {
      if (last == null || !last.isSame(value)) {
        reader.read(value);
      }
      last = value;
    }
  }

  private static final class ValueCodec implements Codec<Value> {

    private static final int BYTES = 16;

    @Override
    public void write(Value value, DataOutputStream out) throws IOException {
      out.writeUTF(value.type().name());
      out.writeBoolean(value.counts());
      out.write(HexFormat.of().parseHex(value.token().hex()));
    }

    @Override
    public Value read(DataInputStream in) throws IOException {
      EntityType type = EntityType.valueOf(in.readUTF());
      boolean counts = in.readBoolean();
      byte[] token = new byte[BYTES];
      in.readFully(token);
      return new Value(type, new Fingerprint(HexFormat.of().formatHex(token)), counts);
    }
  }
}
