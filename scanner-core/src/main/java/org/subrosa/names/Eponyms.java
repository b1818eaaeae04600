package org.subrosa.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Diseases, signs, devices and methods that bear the name of who described them: {@code Parkinson's
 * disease} names no patient. Only pairs that are known count: {@code Okafor's disease} is what
 * Okafor has, and so is {@code Parkinson's fracture}.
 */
final class Eponyms {

  private static final Map<String, Set<String>> NAMES = new HashMap<>();

  static {
    add(
        "disease",
        "addison alzheimer behçet chagas creutzfeldt-jakob jakob crohn dercum fabry gaucher gehrig graves"
            + " hansen hirschsprung hodgkin huntington kawasaki legionnaire lyme meniere ménière paget"
            + " parkinson peyronie pott raynaud tay-sachs whipple wilson");
    add(
        "syndrome",
        "alport asperger barré conn cushing down edwards ehlers-danlos gilbert guillain-barré horner"
            + " klinefelter korsakoff marfan munchausen prader-willi rett reye sjögren sjogren tourette"
            + " turner lynch");
    add("sign signs reflex", "babinski homans kernig murphy phalen tinel trendelenburg moro");
    add("test", "rorschach romberg");
    add("lymphoma", "hodgkin burkitt");
    add("sarcoma", "ewing kaposi");
    add("palsy", "bell");
    add("thyroiditis", "hashimoto");
    add("tumor tumour", "wilms");
    add("chorea", "huntington");
    add("contracture", "dupuytren");
    add("catheter", "foley");
    add("phenomenon", "raynaud");
    add("cyst", "baker");
    add("score", "apgar");
    add("scale", "braden glasgow");
    add("esophagus oesophagus", "barrett");
    add("exercises", "kegel");
    add("maneuver manoeuvre", "heimlich valsalva");
    add("node", "virchow");
    add("encephalopathy", "wernicke");
    add("bodies body dementia", "lewy");
    add("coding code codes tree trees", "huffman hamming");
    add("shell", "bourne");
    add("transform", "fourier laplace");
    add("algorithm", "dijkstra kruskal bresenham");
    add("theorem", "bayes fermat");
    add("law", "ohm moore");
    add("chain chains", "markov");
    add("machine", "turing");
    add("filter", "kalman");
    add("distribution", "poisson gauss bernoulli");
    add("effect", "doppler");
    add("sequence numbers", "fibonacci");
  }

  private Eponyms() {}

  private static void add(String things, String names) {
    for (String thing : things.split(" ", -1)) {
      NAMES.computeIfAbsent(thing, key -> new HashSet<>()).addAll(Set.of(names.split(" ", -1)));
    }
  }

  /**
   * Whether a name and what is said of it are such a thing.
   *
   * @param lower the name, in small letters
   * @param thing the word behind it, as it is written
   */
  static boolean is(String lower, String thing) {
    return NAMES.getOrDefault(thing, Set.of()).contains(lower);
  }
}
