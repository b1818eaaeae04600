package org.subrosa.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.Access;
import org.subrosa.finding.Coverage;

/** The page in a real browser. */
final class BrowserTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  /** What the browser made of a page, and what it complained about. */
  private record Rendering(String dom, List<String> complaints) {}

  private Rendering render(String page) throws IOException, InterruptedException {
    Path chromium = RequiredProgram.find("chromium");
    Path file = Files.writeString(directory.resolve("page.html"), page);
    Path dom = directory.resolve("dom.html");
    Path log = directory.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--enable-logging=stderr",
                "--user-data-dir=" + directory.resolve("profile"),
                "--dump-dom",
                file.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertTrue(process.waitFor(90, TimeUnit.SECONDS), "chromium did not finish");
      assertEquals(0, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
    List<String> complaints =
        Files.readString(log, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("CONSOLE"))
            .toList();
    return new Rendering(Files.readString(dom, StandardCharsets.UTF_8), complaints);
  }

  @Test
  void render_report_runsItsScriptWithoutAComplaint() throws Exception {
    Rendering rendering = render(SampleRun.write(ReportWriters.html(), new SampleRun().report()));
    assertEquals(List.of(), rendering.complaints());
    assertTrue(rendering.dom().contains("27 of 27 shown"), "the filter of documents is ready");
  }

  @Test
  void render_hostileNames_runsNothing() throws Exception {
    SampleRun sample = new SampleRun();
    String name =
        "\"><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";
    String page =
        SampleRun.write(
            ReportWriters.html(),
            SampleRun.report(
                List.of(
                    sample.scan(name, Access.PUBLIC, new Coverage.Partial(name), List.of()),
                    sample.scan(
                        name,
                        Access.PUBLIC,
                        new Coverage.Examined(),
                        sample.scans().get(0).findings())),
                List.of()));
    Rendering rendering = render(page);
    assertEquals(List.of(), rendering.complaints());
    assertFalse(rendering.dom().contains("<title>owned"));
    assertFalse(rendering.dom().contains("<img"));
  }

  @Test
  void render_foreignScript_isBlockedByThePolicy() throws Exception {
    String page = SampleRun.write(ReportWriters.html(), new SampleRun().report());
    Rendering rendering =
        render(page.replace("</main>", "<script>document.title='owned'</script></main>"));
    assertFalse(rendering.dom().contains("<title>owned"));
    assertFalse(rendering.complaints().isEmpty(), "the browser says that it blocked a script");
  }
}
