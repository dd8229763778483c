package org.papergraph.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.papergraph.export.ExportFormat;
import org.papergraph.ingest.PaperFormats;
import org.papergraph.query.AnswerFormat;

/** The names of formats, for help texts and messages. */
final class FormatNames {

    private FormatNames() {}

    static final class Exports implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values()).map(ExportFormat::label).iterator();
        }
    }

    static final class Inputs implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return PaperFormats.names().iterator();
        }
    }

    static final class Answers implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(AnswerFormat.values()).map(AnswerFormat::label).iterator();
        }
    }
}
