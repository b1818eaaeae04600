package org.subrosa.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Feeds changed seeds to a target: the same ones for the same number. It sees no coverage, unlike
 * Jazzer, which runs the same targets (profile {@code fuzz}).
 */
public final class Mutations {

  private static final int MOST_BYTES = 1 << 16;
  private static final int MOST_CHANGES = 6;
  private static final int[] ODD = {0, 1, 0x7f, 0x80, 0xff, ' ', '\n', '"', '\\', '(', '<', '['};

  private final Random random;
  private final List<byte[]> seeds;

  private Mutations(long number, List<byte[]> seeds) {
    this.random = new Random(number);
    this.seeds = seeds;
  }

  /** Something that takes any bytes and throws nothing. */
  @FunctionalInterface
  public interface Target {
    /** Takes a document. */
    void take(byte[] bytes) throws Exception;
  }

  /**
   * Feeds every seed as it is and then changed ones.
   *
   * @param rounds how many changed ones
   * @param mostSeconds CPU time that one of them may take
   */
  public static void feed(Target target, List<byte[]> seeds, int rounds, double mostSeconds) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    Mutations mutations = new Mutations(rounds, seeds);
    for (int round = -seeds.size(); round < rounds; round++) {
      byte[] bytes = round < 0 ? seeds.get(round + seeds.size()) : mutations.next();
      long before = clock.getCurrentThreadCpuTime();
      try {
        target.take(bytes);
      } catch (Exception | StackOverflowError | AssertionError e) {
        throw new AssertionError("on " + shown(bytes), e);
      }
      double seconds = (clock.getCurrentThreadCpuTime() - before) / 1e9;
      if (seconds > mostSeconds) {
        throw new AssertionError(seconds + " s of CPU time on " + shown(bytes));
      }
    }
  }

  private static String shown(byte[] bytes) {
    return bytes.length + " bytes " + HexFormat.of().formatHex(bytes);
  }

  private byte[] next() {
    byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      bytes = changed(bytes);
    }
    return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
  }

  private byte[] changed(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
    return switch (random.nextInt(8)) {
      case 0 -> with(bytes, at, bytes[at] ^ 1 << random.nextInt(8));
      case 1 -> with(bytes, at, ODD[random.nextInt(ODD.length)]);
      case 2 -> with(bytes, at, random.nextInt(256));
      case 3 -> spliced(bytes, at, at + length, new byte[0]);
      case 4 -> repeated(bytes, at, at + length);
      case 5 -> Arrays.copyOf(bytes, at);
      case 6 -> number(bytes, at);
      default -> {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        yield spliced(bytes, at, at, Arrays.copyOfRange(other, from, other.length));
      }
    };
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
  }

  /** A piece many times over, as in what is nested or endless. */
  private byte[] repeated(byte[] bytes, int from, int to) {
    int times = 1 + random.nextInt(random.nextInt(20) == 0 ? 2_000 : 8);
    byte[] many = new byte[(to - from) * times];
    for (int i = 0; i < many.length; i++) {
      many[i] = bytes[from + i % (to - from)];
    }
    return spliced(bytes, from, from, many);
  }

  /** The largest and smallest numbers of two and four bytes. */
  private byte[] number(byte[] bytes, int at) {
    int fill = random.nextBoolean() ? 0xff : 0;
    for (int i = at; i < Math.min(bytes.length, at + 4); i++) {
      bytes[i] = (byte) (i == at && random.nextBoolean() ? 0x7f : fill);
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
    byte[] out = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
    System.arraycopy(middle, 0, out, from, middle.length);
    System.arraycopy(bytes, to, out, from + middle.length, bytes.length - to);
    return out;
  }
}
