package org.subrosa.reports;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;

/**
 * Writes {@code report.html}: one page that holds its own style and script and asks for nothing
 * else. A content security policy names the two by their hashes, so that nothing a document or a
 * file name brings along can run.
 */
final class HtmlReportWriter implements ReportWriter {

  private static final String TEMPLATE = "report.ftlh";

  private final Configuration configuration = configuration();
  private final HtmlLimits limits;
  private final String style = resource("report.css");
  private final String script = resource("report.js");

  HtmlReportWriter(HtmlLimits limits) {
    this.limits = limits;
  }

  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public void write(BreachRiskReport report, OutputStream out) throws IOException {
    Map<String, Object> model = new HashMap<>(new HtmlModel(report, limits).page());
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      model.put("style", HTMLOutputFormat.INSTANCE.fromMarkup(style));
      model.put("script", HTMLOutputFormat.INSTANCE.fromMarkup(script));
      model.put("styleHash", hash(style));
      model.put("scriptHash", hash(script));
      configuration.getTemplate(TEMPLATE).process(model, writer);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + TEMPLATE + " and its model disagree", e);
    }
    writer.flush();
  }

  /** Nothing in a template can make an object, call a method or evaluate text. */
  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(HtmlReportWriter.class, ""));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    return configuration;
  }

  /** Returns a source expression of a content security policy (W3C CSP 3, section 2.3.1). */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(HtmlReportWriter.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the resource " + name + " cannot be read", e);
    }
  }
}
