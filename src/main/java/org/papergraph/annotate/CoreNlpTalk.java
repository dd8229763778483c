package org.papergraph.annotate;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;

/** CoreNLP's habit of telling standard error what it does, off: what happens is told by whoever called. */
final class CoreNlpTalk {
    private CoreNlpTalk() {}

    static void silence() {
        RedwoodConfiguration.empty().apply();
    }
}
