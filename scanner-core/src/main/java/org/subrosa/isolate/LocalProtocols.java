package org.subrosa.isolate;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every URL that is not local: a second line behind parsers that resolve nothing and behind
 * the network namespace, for machines that allow none.
 */
final class LocalProtocols implements URLStreamHandlerFactory {

  private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    return LOCAL.contains(protocol) ? null : new Refusing();
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("documents reach nothing outside");
    }
  }
}
