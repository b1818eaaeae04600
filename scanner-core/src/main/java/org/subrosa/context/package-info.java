/**
 * Words that make what stands beside a person sensitive: conditions and drugs, notes of
 * counselling, the special categories of GDPR Article 9, criminal matters, minors, pay, privilege,
 * seals, threats.
 *
 * <p>{@link org.subrosa.context.ContextLoader} reads the categories from YAML files, strictly, and
 * {@link org.subrosa.context.SensitiveContexts} finds their terms in a text in one pass. What a
 * term means beside a person is for detection to say; here nothing knows of persons.
 *
 * <pre>{@code
 * SensitiveContexts contexts = new ContextLoader().load(List.of("default"));
 * for (TermHit hit : contexts.in(text)) {
 *   // hit.start(), hit.end(), hit.term().category().id(), hit.term().kind(), hit.term().weight()
 * }
 * }</pre>
 */
@NullMarked
package org.subrosa.context;

import org.jspecify.annotations.NullMarked;
