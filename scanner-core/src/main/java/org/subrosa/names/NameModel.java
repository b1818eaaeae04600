package org.subrosa.names;

import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over hashed
 * features, with weights of eight bits.
 */
final class NameModel {

  private final NameLists lists;
  private final byte[] weights;
  private final float scale;
  private final float[] transitions;

  /**
   * Makes one of all its parts.
   *
   * @param lists names and clusters that features come from
   * @param weights for each place of a feature a weight for each tag
   * @param scale what one step of a weight is worth
   * @param transitions weight of a tag behind another; in the last row, at the beginning
   */
  NameModel(NameLists lists, byte[] weights, float scale, float[] transitions) {
    this.lists = lists;
    this.weights = weights;
    this.scale = scale;
    this.transitions = transitions;
  }

  NameLists lists() {
    return lists;
  }

  byte[] weights() {
    return weights;
  }

  float scale() {
    return scale;
  }

  float[] transitions() {
    return transitions;
  }

  private static final int MAGIC = 0x53424e31;
  private static final int CONTINUES = 0x80;

  /** Returns the number of places of features. */
  int buckets() {
    return weights.length / Tag.COUNT;
  }

  /** Writes a model; the same one always gives the same bytes. */
  void write(OutputStream to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION)))) {
      out.writeInt(MAGIC);
      lists.write(out);
      out.writeFloat(scale);
      for (float weight : transitions) {
        out.writeFloat(weight);
      }
      out.writeInt(buckets());
      writeWeights(out);
    }
  }

  private void writeWeights(DataOutput out) throws IOException {
    int last = -1;
    for (int place = 0; place < buckets(); place++) {
      int present = present(place);
      if (present != 0) {
        writeNumber(out, place - last);
        last = place;
        out.writeByte(present);
        for (int tag = 0; tag < Tag.COUNT; tag++) {
          if (((present >> tag) & 1) != 0) {
            out.writeByte(weights[place * Tag.COUNT + tag]);
          }
        }
      }
    }
    writeNumber(out, 0);
  }

  private int present(int place) {
    int present = 0;
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      present |= weights[place * Tag.COUNT + tag] != 0 ? 1 << tag : 0;
    }
    return present;
  }

  /** Reads a model. */
  static NameModel read(InputStream from) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(from)))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("this is no model of names");
      }
      NameLists lists = NameLists.read(in);
      float scale = in.readFloat();
      float[] transitions = new float[(Tag.COUNT + 1) * Tag.COUNT];
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = in.readFloat();
      }
      byte[] weights = new byte[in.readInt() * Tag.COUNT];
      int place = -1;
      for (int step = readNumber(in); step != 0; step = readNumber(in)) {
        place += step;
        int present = in.readUnsignedByte();
        for (int tag = 0; tag < Tag.COUNT; tag++) {
          if (((present >> tag) & 1) != 0) {
            weights[place * Tag.COUNT + tag] = in.readByte();
          }
        }
      }
      return new NameModel(lists, weights, scale, transitions);
    }
  }

  static void writeNumber(DataOutput out, int number) throws IOException {
    int rest = number;
    while ((rest & ~(CONTINUES - 1)) != 0) {
      out.writeByte((rest & (CONTINUES - 1)) | CONTINUES);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  static int readNumber(DataInput in) throws IOException {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (next & (CONTINUES - 1)) << shift;
      if (next < CONTINUES) {
        return number;
      }
    }
  }
}
