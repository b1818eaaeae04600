package org.subrosa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every version is one version, written once, in the root pom. */
final class PinnedVersionsTest {

  private static Document read(String module) throws Exception {
    Path root = Path.of("").toAbsolutePath();
    Path top = Files.exists(root.resolve("scanner-core")) ? root : root.resolve("..");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(top.resolve(module).resolve("pom.xml").toFile());
  }

  private static List<Element> elements(Document pom, String name) {
    List<Element> all = new ArrayList<>();
    NodeList nodes = pom.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "scanner-core", "rules", "reports", "names-onnx", "spark-jobs"})
  void versions_areNeitherRangesNorMoving(String module) throws Exception {
    List<Element> versions = elements(read(module), "version");
    assertFalse(versions.isEmpty());
    for (Element version : versions) {
      String text = version.getTextContent().strip();
      boolean isOwn = text.equals("0.1.0-SNAPSHOT") || text.startsWith("${project.");
      boolean isRequirement = text.equals("[3.9,)") || text.equals("[17,)");
      assertTrue(
          isOwn
              || isRequirement
              || text.matches("\\$\\{[a-z0-9-]+\\.(version|floor)}|[0-9][A-Za-z0-9._-]*"),
          text);
      assertTrue(
          isOwn
              || !text.matches("(?i).*(SNAPSHOT|LATEST|RELEASE$).*")
              || text.equals("3.2.14-RELEASE"),
          text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scanner-core", "rules", "reports", "names-onnx", "spark-jobs"})
  void modules_takeTheirVersionsFromTheRoot(String module) throws Exception {
    Document pom = read(module);
    for (String kind : List.of("dependency", "plugin")) {
      for (Element use : elements(pom, kind)) {
        assertEquals(
            0,
            use.getElementsByTagName("version").getLength(),
            () -> module + ": " + use.getElementsByTagName("artifactId").item(0).getTextContent());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dependency", "plugin"})
  void root_eachManagedThing_hasAVersion(String kind) throws Exception {
    for (Element managed : elements(read(""), kind)) {
      boolean isUse =
          managed.getParentNode().getParentNode() instanceof Element parent
              && (parent.getTagName().equals("build")
                  || parent.getTagName().equals("profile")
                  || parent.getParentNode().getNodeName().equals("profile"));
      boolean hasVersion = managed.getElementsByTagName("version").getLength() > 0;
      assertTrue(hasVersion || isUse, managed.getTextContent());
    }
  }
}
