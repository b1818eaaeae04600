package org.subrosa.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.subrosa.finding.EntityType;

/** Copies made in memory by one redactor, without the proof. */
public final class Copies {

  private Copies() {}

  /** Returns the copy of a document that the redactor takes, whatever it looks like. */
  public static byte[] copy(Redactor redactor, byte[] original, RedactionPlanner planner)
      throws IOException {
    return write(redactor, original, planner).bytes();
  }

  static String copy(Redactor redactor, String original, RedactionPlanner planner)
      throws IOException {
    return new String(copy(redactor, original.getBytes(UTF_8), planner), UTF_8);
  }

  static Copy write(Redactor redactor, byte[] original, RedactionPlanner planner)
      throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    ValueIndex values = ValueIndex.forDocument(original.length);
    CopyWriter writer = new CopyWriter(Redactors.of(List.of(new Any(redactor))), planner);
    CopyWriter.Written written = writer.write("", Content.of(original), values, copy);
    return new Copy(copy, written.removed());
  }

  record Copy(ByteArrayOutputStream out, Map<EntityType, Integer> removed) {

    byte[] bytes() {
      return out.toByteArray();
    }
  }

  /** A redactor that is asked for everything. */
  private record Any(Redactor redactor) implements Redactor {

    @Override
    public String name() {
      return redactor.name();
    }

    @Override
    public int order() {
      return redactor.order();
    }

    @Override
    public boolean takes(String mediaType, Content content) {
      return true;
    }

    @Override
    public void rewrite(Content original, java.io.OutputStream copy, Pass pass) throws IOException {
      redactor.rewrite(original, copy, pass);
    }

    @Override
    public boolean hasStructure(Content original, Content copy) throws IOException {
      return redactor.hasStructure(original, copy);
    }
  }
}
