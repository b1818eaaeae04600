package org.subrosa.validate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * JSON web tokens: a header that decodes to a JSON object with the key {@code alg}.
 *
 * <p>Source: RFC 7519 section 5 and RFC 7515 section 4.1.1, <a
 * href="https://www.rfc-editor.org/rfc/rfc7519">rfc-editor.org/rfc/rfc7519</a>.
 */
final class JwtValidator implements Validator {

  private static final int LONGEST_HEADER = 8192;

  @Override
  public String name() {
    return "jwt";
  }

  @Override
  public Verdict check(String value) {
    int dot = value.indexOf('.');
    if (dot < 1 || dot > LONGEST_HEADER) {
      return Verdict.INVALID;
    }
    return isHeader(value.substring(0, dot)) ? Verdict.VALID : Verdict.INVALID;
  }

  private static boolean isHeader(String encoded) {
    try {
      byte[] header = Base64.getUrlDecoder().decode(encoded);
      JsonNode json = Json.READER.readTree(new String(header, StandardCharsets.UTF_8));
      return json.isObject() && json.path("alg").isTextual();
    } catch (IllegalArgumentException | JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public double randomPassRate() {
    return 0.001;
  }

  /** Made when the first token is met: it takes a tenth of the time in which all else starts. */
  private static final class Json {

    private static final ObjectMapper READER = new ObjectMapper();
  }
}
