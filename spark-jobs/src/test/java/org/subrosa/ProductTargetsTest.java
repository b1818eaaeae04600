package org.subrosa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.subrosa.fuzz.TargetNames;

final class ProductTargetsTest {

  @Test
  void names_areThoseOfTheTargets() throws IOException {
    assertEquals(TargetNames.PRODUCT, TargetNames.of(ProductFuzzRun.targets()));
  }
}
