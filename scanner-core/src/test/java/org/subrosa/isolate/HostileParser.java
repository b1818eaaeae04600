package org.subrosa.isolate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Stands for a parser that a document has got hold of: it does what the document says. Documents
 * begin with {@code #!hostile } and a word; a value before the deed is handed over as text.
 */
public final class HostileParser implements Parser {

  /** Option of a child's Java by which documents find their way here. */
  static final String OPTION =
      "-Dtika.custom-mimetypes="
          + Path.of("src/test/resources/hostile-mimetypes.xml").toAbsolutePath();

  private static final long serialVersionUID = 1L;

  /** With as many as follow, more than a unit: what stands before them has been looked at. */
  private static final String PARAGRAPH = "lorem ipsum ".repeat(400);

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("x-subrosa-hostile"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException {
    String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    String[] words = text.split("\\s+", 4);
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    xhtml.element("p", words.length > 3 ? words[3] : "");
    for (int i = 0; i < 100; i++) {
      xhtml.element("p", PARAGRAPH);
    }
    if (words[1].equals("crawl")) {
      crawl(xhtml);
    }
    xhtml.element("p", act(words[1], words[2]));
    xhtml.endDocument();
  }

  private static String act(String deed, String argument) throws IOException {
    switch (deed) {
      case "spin" -> spin();
      case "sleep" -> sleep();
      case "exit" -> System.exit(Integer.parseInt(argument));
      case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(argument));
      case "memory" -> fill();
      case "stack" -> recurse(0);
      case "segfault" -> touch();
      case "kill" -> kill(argument);
      case "chatter" -> chatter();
      case "connect" -> {
        return connect(Integer.parseInt(argument));
      }
      default -> {
        return "nothing done";
      }
    }
    return "done";
  }

  /** Goes on giving text, a little at a time, to whoever takes it. */
  private static void crawl(XHTMLContentHandler xhtml) throws SAXException {
    while (true) {
      long until = System.nanoTime() + 50_000;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      xhtml.element("p", "lorem ipsum");
    }
  }

  private static void spin() {
    long at = System.nanoTime();
    while (at != 0) {
      at = System.nanoTime();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fill() {
    List<byte[]> all = new ArrayList<>();
    while (!all.isEmpty() || all.add(new byte[1])) {
      all.add(new byte[1 << 20]);
    }
  }

  private static int recurse(int depth) {
    return depth < 0 ? 0 : recurse(depth + 1) + 1;
  }

  /** Writes to address 0. */
  private static void touch() {
    try {
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field field = unsafe.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void kill(String signal) throws IOException {
    String self = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("/bin/kill", "-" + signal, self).start();
    sleep();
  }

  /** Writes what is no frame on the stream that frames go over. */
  private static void chatter() throws IOException {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write("\u007f\u007f\u007f\u007f I am the parent now".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String connect(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected() ? "connected C-111-22-3333" : "not connected";
    } catch (IOException e) {
      return "refused";
    }
  }
}
