package org.subrosa.match;

import java.util.List;

final class PrefixScannerContractTest implements MultiPatternScannerContract {

  @Override
  public MultiPatternScanner compile(List<SearchPattern> patterns) {
    return new PrefixScanner(patterns);
  }
}
