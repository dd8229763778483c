/**
 * The readers of papers: files, folders or standard input come in, {@link org.papergraph.paper.Paper}s go out to a
 * {@link org.papergraph.ingest.PaperSink}, each as soon as it is read, and what cannot be read goes there as a
 * {@link org.papergraph.ingest.Rejection}.
 *
 * <p>One class per format ({@code PaperFormat}, within JSON and XML {@code JsonDialect} and {@code XmlDialect}), recognised
 * by content; {@code PaperFormats} lists them. Start with {@link org.papergraph.ingest.PaperReader}.
 */
@NullMarked
package org.papergraph.ingest;

import org.jspecify.annotations.NullMarked;
