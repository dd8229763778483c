package org.papergraph.annotate;

/** The recognisers that come with papergraph; their model cards say how good and how fast each is. */
public enum BundledRecognizer {
    /** A pre-trained text encoder with heads of our own: finds most. Where its native library does not run, {@link #CRF}. */
    ENCODER,
    /** A conditional random field over features of words: a tenth of the work, finds less. */
    CRF;

    MentionRecognizer load() {
        return switch (this) {
            case ENCODER -> encoder();
            case CRF -> CrfRecognizer.load();
        };
    }

    private static MentionRecognizer encoder() {
        try {
            return EncoderRecognizer.load();
        } catch (LinkageError noNativeLibrary) {
            return CrfRecognizer.load();
        }
    }
}
