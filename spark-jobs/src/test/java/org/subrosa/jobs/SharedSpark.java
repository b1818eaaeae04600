package org.subrosa.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one {@code local[2]} session, or its context, to every test of a JVM that asks for it as a
 * parameter; it starts with the first of them and stops after the last test of all.
 */
public final class SharedSpark implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SharedSpark.class);
  private static final int THREADS = 2;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == SparkSession.class || type == JavaSparkContext.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Session session =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Session.class, key -> new Session(), Session.class);
    return parameter.getParameter().getType() == SparkSession.class
        ? session.spark
        : JavaSparkContext.fromSparkContext(session.spark.sparkContext());
  }

  /** The session of a JVM, in the settings of the product. */
  private static final class Session implements AutoCloseable {

    final SparkSession spark;

    Session() {
      try {
        Path local = Files.createTempDirectory("subrosa-spark-test");
        spark =
            SparkSession.builder()
                .config(SparkEngine.configuration(THREADS, local.toString()))
                .config("spark.sql.shuffle.partitions", THREADS)
                .config("spark.sql.warehouse.dir", local.resolve("warehouse").toString())
                .getOrCreate();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      spark.stop();
    }
  }
}
