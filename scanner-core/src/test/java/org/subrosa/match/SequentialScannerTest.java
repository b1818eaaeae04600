package org.subrosa.match;

import java.util.List;

final class SequentialScannerTest implements MultiPatternScannerContract {

  @Override
  public MultiPatternScanner compile(List<SearchPattern> patterns) {
    return new SequentialScanner(patterns);
  }
}
