package org.subrosa.match;

import java.util.List;

final class AutomatonScannerContractTest implements MultiPatternScannerContract {

  @Override
  public MultiPatternScanner compile(List<SearchPattern> patterns) {
    return new AutomatonScanner(patterns);
  }
}
