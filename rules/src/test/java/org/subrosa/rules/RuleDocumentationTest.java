package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.validate.Validators;

/** The page about rules lists every shipped rule, pack and check as it is. */
class RuleDocumentationTest {

  @Test
  void everyRulePackAndCheckIsListed() throws IOException, RuleException {
    String page = Files.readString(Path.of("..", "docs", "rules.md"));
    RuleLoader loader = new RuleLoader();
    for (Rule rule : loader.load(List.of("default")).rules()) {
      String row =
          "| `%s` | %s | %s | %d | %s |"
              .formatted(rule.id(), rule.name(), rule.type(), rule.severity(), rule.prior());
      assertTrue(page.contains(row), row);
    }
    for (String pack : loader.shippedPacks()) {
      int size = loader.load(List.of(pack)).rules().size();
      assertTrue(page.contains("| `" + pack + "` | " + size + " |"), pack);
    }
    for (String name : Validators.names()) {
      double rate = Validators.find(name).orElseThrow().randomPassRate();
      assertTrue(page.contains("| `" + name + "` | " + rate + " |"), name + " " + rate);
    }
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
