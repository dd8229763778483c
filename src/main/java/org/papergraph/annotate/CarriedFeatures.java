package org.papergraph.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.Clique;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.util.ErasureUtils;
import edu.stanford.nlp.util.PaddedList;
import java.util.Collection;
import java.util.List;

/**
 * Hands CoreNLP's sequence classifier the features that {@link TokenFeatures} has laid on each token.
 *
 * <p>Features are worked out beforehand because they look at the whole document, while the classifier sees a sentence.
 */
final class CarriedFeatures extends FeatureFactory<CoreLabel> {
    private static final long serialVersionUID = 1;

    /** Of a token label: its features. */
    static final class Key implements CoreAnnotation<List<String>> {
        @Override
        public Class<List<String>> getType() {
            return ErasureUtils.uncheckedCast(List.class);
        }
    }

    /** The one feature of a transition: it stands for the pair of labels itself. */
    static final String TRANSITION = "transition";

    @Override
    public Collection<String> getCliqueFeatures(PaddedList<CoreLabel> tokens, int position, Clique clique) {
        if (clique.equals(cliqueCpC)) {
            return List.of(TRANSITION);
        }
        return clique.equals(cliqueC) ? tokens.get(position).get(Key.class) : List.of();
    }
}
