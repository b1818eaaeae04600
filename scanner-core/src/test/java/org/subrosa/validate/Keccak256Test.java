package org.subrosa.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests of the Keccak team's and Ethereum's test vectors, and of more than one block. */
class Keccak256Test {

  @ParameterizedTest
  @CsvSource({
    "'', 0, c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
    "abc, 1, 4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
    "a, 135, 34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446",
    "a, 136, a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e",
    "a, 1000, b6a4ac1f51884d71f30fa397a5e155de3099e11fc0edef5d08b646e621e19de9"
  })
  void digests(String text, int times, String digest) {
    byte[] message = text.repeat(times).getBytes(StandardCharsets.US_ASCII);
    assertEquals(digest, HexFormat.of().formatHex(Keccak256.of(message)));
  }
}
