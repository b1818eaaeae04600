package org.subrosa.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.subrosa.document.Span;

/**
 * Finds sentences and tokens with the models that Apache OpenNLP publishes for English (UD-EWT).
 *
 * <p>The models are loaded once a JVM. OpenNLP's detectors are not safe for several threads, so
 * each thread has its own over the shared models. Offsets count UTF-16 units.
 */
public final class Segmenter {

  private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";

  private static final ThreadLocal<SentenceDetectorME> SENTENCE_DETECTOR =
      ThreadLocal.withInitial(() -> new SentenceDetectorME(SentenceModelHolder.MODEL));
  private static final ThreadLocal<TokenizerME> TOKENIZER =
      ThreadLocal.withInitial(() -> new TokenizerME(TokenModelHolder.MODEL));

  private Segmenter() {}

  /** Returns the sentences of a text in order. */
  public static List<Span> sentences(String text) {
    return spans(SENTENCE_DETECTOR.get().sentPosDetect(text));
  }

  /** Returns the tokens of a text, best one sentence, in order. */
  public static List<Span> tokens(String text) {
    return spans(TOKENIZER.get().tokenizePos(text));
  }

  private static List<Span> spans(opennlp.tools.util.Span[] spans) {
    return Arrays.stream(spans).map(span -> new Span(span.getStart(), span.getEnd())).toList();
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Segmenter.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("the model " + resource + " is not on the class path");
    }
    return in;
  }

  /** Loads the sentence model when it is first needed. */
  private static final class SentenceModelHolder {
    static final SentenceModel MODEL = load();

    private static SentenceModel load() {
      try (InputStream in = open(SENTENCES)) {
        return new SentenceModel(in);
      } catch (IOException e) {
        throw new IllegalStateException("the product's own sentence model cannot be read", e);
      }
    }
  }

  /** Loads the token model when it is first needed. */
  private static final class TokenModelHolder {
    static final TokenizerModel MODEL = load();

    private static TokenizerModel load() {
      try (InputStream in = open(TOKENS)) {
        return new TokenizerModel(in);
      } catch (IOException e) {
        throw new IllegalStateException("the product's own token model cannot be read", e);
      }
    }
  }
}
