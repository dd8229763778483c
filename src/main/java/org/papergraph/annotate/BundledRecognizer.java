package org.papergraph.annotate;

import java.util.function.Supplier;

/** The recognisers that come with papergraph; their model cards say how good and how fast each is. */
public enum BundledRecognizer {
    /** A pre-trained text encoder with heads of our own: finds most. Where its native library does not run, {@link #CRF}. */
    ENCODER,
    /** Two encoders with a head each: twice the time, finds a little more. Without native library, {@link #CRF}. */
    THOROUGH,
    /** A conditional random field over features of words: a tenth of the work, finds less. */
    CRF;

    MentionRecognizer load() {
        return switch (this) {
            case ENCODER -> orCrf(EncoderRecognizer::load);
            case THOROUGH -> orCrf(EncoderRecognizer::thorough);
            case CRF -> CrfRecognizer.load();
        };
    }

    private static MentionRecognizer orCrf(Supplier<MentionRecognizer> encoder) {
        try {
            return encoder.get();
        } catch (LinkageError noNativeLibrary) {
            return CrfRecognizer.load();
        }
    }
}
