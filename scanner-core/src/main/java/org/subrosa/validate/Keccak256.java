package org.subrosa.validate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Keccak with 256 bits of output and the padding of the original submission, as Ethereum uses it;
 * SHA3-256 of FIPS 202 pads otherwise, which is why the JDK's does not do.
 *
 * <p>Source: G. Bertoni, J. Daemen, M. Peeters, G. Van Assche, "The Keccak reference", version 3.0
 * (2011), <a href="https://keccak.team/files/Keccak-reference-3.0.pdf">keccak.team</a>.
 */
final class Keccak256 {

  /** Bytes that one permutation takes in: 200 of the state less twice the 32 of the output. */
  private static final int RATE = 136;

  private static final int ROUNDS = 24;

  /** Turns of the lanes, in the order in which {@link #LANES} visits them. */
  private static final int[] TURNS = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };

  private static final int[] LANES = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };

  private static final long[] CONSTANTS = constants();

  private Keccak256() {}

  static byte[] of(byte[] message) {
    byte[] padded = new byte[(message.length / RATE + 1) * RATE];
    System.arraycopy(message, 0, padded, 0, message.length);
    padded[message.length] ^= 1;
    padded[padded.length - 1] ^= (byte) 0x80;
    ByteBuffer words = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
    long[] state = new long[25];
    while (words.hasRemaining()) {
      for (int i = 0; i < RATE / Long.BYTES; i++) {
        state[i] ^= words.getLong();
      }
      permute(state);
    }
    ByteBuffer digest = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 4; i++) {
      digest.putLong(state[i]);
    }
    return digest.array();
  }

  private static void permute(long[] state) {
    for (int round = 0; round < ROUNDS; round++) {
      mixColumns(state);
      moveLanes(state);
      mixRows(state);
      state[0] ^= CONSTANTS[round];
    }
  }

  /** The step that the reference calls theta. */
  private static void mixColumns(long[] state) {
    long[] parity = new long[5];
    for (int i = 0; i < state.length; i++) {
      parity[i % 5] ^= state[i];
    }
    for (int i = 0; i < state.length; i++) {
      state[i] ^= parity[(i + 4) % 5] ^ Long.rotateLeft(parity[(i + 1) % 5], 1);
    }
  }

  /** The steps rho and pi. */
  private static void moveLanes(long[] state) {
    long moving = state[1];
    for (int i = 0; i < LANES.length; i++) {
      long next = state[LANES[i]];
      state[LANES[i]] = Long.rotateLeft(moving, TURNS[i]);
      moving = next;
    }
  }

  /** The step chi. */
  private static void mixRows(long[] state) {
    for (int row = 0; row < state.length; row += 5) {
      long first = state[row];
      long second = state[row + 1];
      state[row] ^= ~second & state[row + 2];
      state[row + 1] ^= ~state[row + 2] & state[row + 3];
      state[row + 2] ^= ~state[row + 3] & state[row + 4];
      state[row + 3] ^= ~state[row + 4] & first;
      state[row + 4] ^= ~first & second;
    }
  }

  /** The constants of the step iota, from the shift register of section 1.2. */
  private static long[] constants() {
    long[] constants = new long[ROUNDS];
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int bit = 0; bit <= 6; bit++) {
        if ((register & 1) == 1) {
          constants[round] |= 1L << ((1 << bit) - 1);
        }
        register = register << 1 ^ ((register >> 7) * 0x171);
      }
    }
    return constants;
  }
}
