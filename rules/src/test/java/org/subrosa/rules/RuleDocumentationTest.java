package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;

/** The page about rules lists every shipped rule, pack and check as it is. */
class RuleDocumentationTest {

  /** With {@code -Dsubrosa.write=docs} the page is written anew. */
  @Test
  void everyRulePackAndCheckIsListed() throws IOException, RuleException {
    Path file = Path.of("..", "docs", "rules.md");
    String page = Files.readString(file);
    String right = new RuleCatalogue().in(page);
    if (System.getProperty("subrosa.write", "").equals("docs")) {
      Files.writeString(file, right);
      return;
    }
    assertEquals(
        right,
        page,
        "write it anew: ./mvnw -Dsubrosa.write=docs -Dtest=RuleDocumentationTest test");
  }

  @Test
  void theRuleOnThePageLoads() throws IOException, RuleException {
    String page = Files.readString(Path.of("..", "docs", "rules.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    Path directory = Files.createTempDirectory("rules");
    try {
      Files.writeString(
          directory.resolve("badge.yml"), page.substring(start, page.indexOf("```", start)));
      assertTrue(
          new RuleLoader().load(List.of(directory.toString())).find("acme.badge.1").isPresent());
    } finally {
      Files.delete(directory.resolve("badge.yml"));
      Files.delete(directory);
    }
  }
}
