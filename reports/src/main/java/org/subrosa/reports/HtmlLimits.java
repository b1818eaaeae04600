package org.subrosa.reports;

/**
 * How much of a large report the page shows. The page names the file that has the rest.
 *
 * @param documents documents with their findings
 * @param findings findings of one document
 * @param exposures rows of the list of top exposures
 * @param rows rows of any other list
 */
record HtmlLimits(int documents, int findings, int exposures, int rows) {

  static final HtmlLimits DEFAULT = new HtmlLimits(500, 50, 25, 500);
}
