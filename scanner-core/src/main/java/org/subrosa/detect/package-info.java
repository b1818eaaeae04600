/**
 * From text to scored detections.
 *
 * <p>{@link org.subrosa.detect.DetectionEngine} reads a unit in all its views, lets every detector
 * propose candidates, weighs each by evidence and settles which of several claims on the same text
 * wins. The weighing is one formula: the logistic of the rule's prior and the sum of the logarithms
 * of likelihood ratios (shape, check digits, words nearby). Every term is kept, so a score can be
 * explained.
 *
 * <pre>{@code
 * RuleSet rules = new RuleLoader().load(List.of("default"));
 * DetectionEngine engine = DetectionEngine.builder().rules(rules).addresses().build();
 * for (Detection detection : engine.detect(TextUnit.of(text, new Location.Body())).list()) {
 *   // detection.start(), end(), type(), confidence(), evidence()
 * }
 * }</pre>
 */
@NullMarked
package org.subrosa.detect;

import org.jspecify.annotations.NullMarked;
