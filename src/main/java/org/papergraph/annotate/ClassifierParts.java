package org.papergraph.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a trained classifier, taken out of it and put into it through the object streams that it saves to and
 * loads from.
 *
 * <p>No object is serialised: the streams hand over the objects themselves. So a model is stored in our own format, which
 * is a tenth of the size, the same bytes each time, and runs no code when it is read.
 *
 * @param labelIndices for each clique size, the label sequences by number
 * @param featureIndex the features by number
 * @param weights of each feature, by the number of the label sequence
 */
@SuppressWarnings("ArrayRecordComponent") // the form that the classifier has, never compared
record ClassifierParts(List<Index<CRFLabel>> labelIndices, Index<String> featureIndex, float[][] weights) {

    /** What a classifier has learnt. */
    @SuppressWarnings("unchecked")
    static ClassifierParts of(CRFClassifier<CoreLabel> classifier) {
        try (Output output = new Output()) {
            classifier.serializeClassifier(output);
            List<Object> objects = output.objects;
            return new ClassifierParts(
                    (List<Index<CRFLabel>>) objects.get(0), (Index<String>) objects.get(2), (float[][])
                            objects.get(objects.size() - 2));
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing is written", impossible);
        }
    }

    /**
     * Makes a classifier what it was when it had learnt these parts.
     *
     * @param classifier new, with the right flags and one feature factory
     * @param labels the label names by number
     */
    void into(CRFClassifier<CoreLabel> classifier, Index<String> labels) {
        List<Object> objects = List.of(
                labelIndices,
                labels,
                featureIndex,
                classifier.flags,
                classifier.featureFactories.size(),
                classifier.featureFactories.get(0),
                labelIndices.size(),
                weights,
                new HashSet<String>());
        try (Input input = new Input(objects)) {
            classifier.loadClassifier(input, null);
        } catch (IOException | ClassNotFoundException impossible) {
            throw new IllegalStateException("nothing is read", impossible);
        }
    }

    /** Keeps what is written. */
    private static final class Output extends ObjectOutputStream {
        private final List<Object> objects = new ArrayList<>();

        Output() throws IOException {}

        @Override
        protected void writeObjectOverride(@Nullable Object object) {
            objects.add(object == null ? List.of() : object);
        }

        @Override
        public void writeInt(int value) {
            objects.add(value);
        }

        @Override
        public void close() {}
    }

    /** Reads what is kept. */
    private static final class Input extends ObjectInputStream {
        private final Deque<Object> objects;

        Input(List<Object> objects) throws IOException {
            this.objects = new ArrayDeque<>(objects);
        }

        @Override
        protected Object readObjectOverride() {
            return objects.remove();
        }

        @Override
        public int readInt() {
            return (Integer) objects.remove();
        }

        @Override
        public void close() {}
    }
}
