/**
 * Names of persons, organizations and places: a tagger over the tokens of a sentence, behind Apache
 * OpenNLP's interface for such.
 *
 * <p>{@link org.subrosa.names.NameTagger} scores the tags of each token by features of the words
 * around it. Features are hashed: no word is kept, and the model is one file of some megabytes.
 * What a word is by itself is worked out once for each word; only pairs and triples cost anything
 * at each token. The tests of this package hold the trainer.
 */
@NullMarked
package org.subrosa.names;

import org.jspecify.annotations.NullMarked;
