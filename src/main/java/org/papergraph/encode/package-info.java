/**
 * The encoder: a text's words in, for each word the probabilities of the labels and for the text one vector out.
 *
 * <p>Entry: {@link org.papergraph.encode.TextEncoder}. {@link org.papergraph.encode.EncoderModel} makes the model that it
 * runs, at build time, from published weights (BGE small, <a href="https://arxiv.org/abs/2309.07597">C-Pack</a>) and our
 * trained heads, as <a href="https://onnx.ai">ONNX</a>. Knows nothing of CoreNLP, papers or entities.
 */
@NullMarked
package org.papergraph.encode;

import org.jspecify.annotations.NullMarked;
