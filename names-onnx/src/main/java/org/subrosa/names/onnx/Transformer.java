package org.subrosa.names.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model in ONNX Runtime: numbers of pieces in, one score for each piece and label out. It runs on
 * the thread that asks; many may ask at once. It lives as long as the process.
 */
final class Transformer {

  private static final String PIECES = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String SEGMENTS = "token_type_ids";

  /** The last version that sends nothing: from 1.29 on it reports on its use to its maker. */
  private static final List<Integer> LAST_SILENT = List.of(1, 28);

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, OnnxJavaType> inputs;
  private final int labels;

  private Transformer(
      OrtEnvironment environment,
      OrtSession session,
      Map<String, OnnxJavaType> inputs,
      int labels) {
    this.environment = environment;
    this.session = session;
    this.inputs = inputs;
    this.labels = labels;
  }

  /**
   * Reads a model.
   *
   * @throws TransformerException if it cannot be used
   */
  static Transformer open(Path model, int labels) {
    if (!isSilent(version())) {
      throw new TransformerException(
          "version " + version() + " of it sends reports to its maker; put 1.28.0 in its place");
    }
    // It writes to the error stream of the process, past Java; nothing but a failure may.
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Documents are read side by side already; more threads would take turns.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // What the longest window needed is given back after it.
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      OrtSession session = environment.createSession(model.toString(), options);
      return new Transformer(environment, session, inputs(session), labels);
    } catch (OrtException e) {
      throw new TransformerException(String.valueOf(e.getCode()));
    }
  }

  /** Returns the version of ONNX Runtime, of which nothing is loaded yet. */
  static String version() {
    return String.valueOf(OrtEnvironment.class.getPackage().getImplementationVersion());
  }

  /** Returns whether a version is known to send nothing over the network. */
  static boolean isSilent(String version) {
    String[] numbers = version.split("\\.", -1);
    if (!version.matches("[0-9]{1,4}(?:\\.[0-9]{1,4})+")) {
      return false;
    }
    int major = Integer.parseInt(numbers[0]);
    int minor = Integer.parseInt(numbers[1]);
    return major < LAST_SILENT.get(0)
        || (major == LAST_SILENT.get(0) && minor <= LAST_SILENT.get(1));
  }

  private static Map<String, OnnxJavaType> inputs(OrtSession session) throws OrtException {
    Map<String, OnnxJavaType> inputs = new HashMap<>();
    for (NodeInfo input : session.getInputInfo().values()) {
      OnnxJavaType type =
          input.getInfo() instanceof TensorInfo tensor ? tensor.type : OnnxJavaType.UNKNOWN;
      if (!input.getName().equals(PIECES)
          && !input.getName().equals(MASK)
          && !input.getName().equals(SEGMENTS)) {
        throw new TransformerException("it asks for an input " + input.getName());
      }
      if (type != OnnxJavaType.INT64 && type != OnnxJavaType.INT32) {
        throw new TransformerException("it asks for " + type + " as " + input.getName());
      }
      inputs.put(input.getName(), type);
    }
    if (!inputs.containsKey(PIECES)) {
      throw new TransformerException("it has no input " + PIECES);
    }
    return inputs;
  }

  /**
   * Returns the scores of each piece, label by label.
   *
   * @throws TransformerException if the model fails
   */
  float[][] scores(int[] pieces) {
    Map<String, OnnxTensor> given = new HashMap<>();
    try {
      for (String name : inputs.keySet()) {
        given.put(name, input(name, pieces));
      }
      try (OrtSession.Result result = session.run(given)) {
        return scores(result.get(0), pieces.length);
      }
    } catch (OrtException e) {
      throw new TransformerException(String.valueOf(e.getCode()));
    } finally {
      given.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor input(String name, int[] pieces) throws OrtException {
    int[] values = pieces;
    if (!name.equals(PIECES)) {
      values = new int[pieces.length];
      Arrays.fill(values, name.equals(MASK) ? 1 : 0);
    }
    long[] shape = {1, pieces.length};
    return inputs.get(name) == OnnxJavaType.INT32
        ? OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape)
        : OnnxTensor.createTensor(
            environment, LongBuffer.wrap(Arrays.stream(values).asLongStream().toArray()), shape);
  }

  private float[][] scores(OnnxValue value, int pieces) {
    if (!(value instanceof OnnxTensor tensor)
        || !Arrays.equals(tensor.getInfo().getShape(), new long[] {1, pieces, labels})) {
      throw new TransformerException(
          "its output is not one score for each piece and each of the " + labels + " labels");
    }
    FloatBuffer all = tensor.getFloatBuffer();
    if (all == null) {
      throw new TransformerException("its scores are " + tensor.getInfo().type);
    }
    float[][] scores = new float[pieces][labels];
    for (float[] row : scores) {
      all.get(row);
    }
    return scores;
  }
}
