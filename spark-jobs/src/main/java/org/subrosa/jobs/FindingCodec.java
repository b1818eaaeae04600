package org.subrosa.jobs;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.subrosa.document.Span;
import org.subrosa.finding.Finding;
import org.subrosa.isolate.FindingFrames;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.spool.Codec;

/**
 * Findings in few bytes: what many of them share (rule, confidence, place, evidence) is written
 * once and referred to by its number from then on; the rest are two tokens, a span and a mask. What
 * it remembers is bounded; findings of further kinds are written in full.
 *
 * <p>Reads what it wrote itself in any order, and what another wrote from the beginning on.
 */
final class FindingCodec implements Codec<Finding> {

  private static final int MOST_KINDS = 1 << 12;

  /** Characters of all kinds that are remembered. */
  private static final int MOST_WEIGHT = 1 << 22;

  private static final int MOST_PREVIEW = 1 << 20;
  private static final int TOKEN_BYTES = 16;
  private static final int IN_FULL = -1;
  private static final int NEW_KIND = -2;
  private static final Fingerprint NO_TOKEN = new Fingerprint("0".repeat(2 * TOKEN_BYTES));
  private static final Span NO_SPAN = new Span(0, 0);

  private final Map<Finding, Integer> numbers = new HashMap<>();
  private final List<Finding> kinds = new ArrayList<>();
  private int weight;

  @Override
  public void write(Finding finding, DataOutputStream out) throws IOException {
    Finding kind = with(finding, NO_TOKEN, NO_SPAN, "", NO_TOKEN);
    Integer number = numbers.get(kind);
    if (number != null) {
      out.writeInt(number);
    } else if (kinds.size() < MOST_KINDS && weight < MOST_WEIGHT) {
      out.writeInt(NEW_KIND);
      out.writeInt(kinds.size());
      FindingFrames.write(kind, out);
      numbers.put(kind, kinds.size());
      kinds.add(kind);
      weight += kind.weight();
    } else {
      out.writeInt(IN_FULL);
      FindingFrames.write(kind, out);
    }
    writeOwn(finding, out);
  }

  private static void writeOwn(Finding finding, DataOutputStream out) throws IOException {
    byte[] preview = finding.preview().getBytes(StandardCharsets.UTF_8);
    out.write(HexFormat.of().parseHex(finding.key().hex()));
    out.write(HexFormat.of().parseHex(finding.fingerprint().hex()));
    out.writeInt(finding.span().start());
    out.writeInt(finding.span().end());
    out.writeInt(preview.length);
    out.write(preview);
  }

  @Override
  public Finding read(DataInputStream in) throws IOException {
    Finding kind = readKind(in);
    Fingerprint key = readToken(in);
    Fingerprint fingerprint = readToken(in);
    Span span = readSpan(in);
    int length = in.readInt();
    if (length < 0 || length > MOST_PREVIEW) {
      throw new IOException("a log of findings is damaged");
    }
    byte[] preview = new byte[length];
    in.readFully(preview);
    return with(kind, key, span, new String(preview, StandardCharsets.UTF_8), fingerprint);
  }

  private Finding readKind(DataInputStream in) throws IOException {
    int number = in.readInt();
    if (number == IN_FULL) {
      return FindingFrames.read(in);
    }
    if (number == NEW_KIND) {
      int next = in.readInt();
      Finding kind = FindingFrames.read(in);
      if (next == kinds.size()) {
        kinds.add(kind);
      }
      return kind;
    }
    if (number < 0 || number >= kinds.size()) {
      throw new IOException("a log of findings is damaged");
    }
    return kinds.get(number);
  }

  private static Span readSpan(DataInputStream in) throws IOException {
    int start = in.readInt();
    int end = in.readInt();
    if (start < 0 || end < start) {
      throw new IOException("a log of findings is damaged");
    }
    return new Span(start, end);
  }

  private static Fingerprint readToken(DataInputStream in) throws IOException {
    byte[] token = new byte[TOKEN_BYTES];
    in.readFully(token);
    return new Fingerprint(HexFormat.of().formatHex(token));
  }

  private static Finding with(
      Finding kind, Fingerprint key, Span span, String preview, Fingerprint fingerprint) {
    return new Finding(
        key,
        kind.rule(),
        kind.type(),
        kind.confidence(),
        kind.severity(),
        kind.processingContext(),
        kind.location(),
        span,
        preview,
        fingerprint,
        kind.testValue(),
        kind.evidence(),
        kind.alternatives(),
        kind.suppression());
  }
}
