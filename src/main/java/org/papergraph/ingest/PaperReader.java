package org.papergraph.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.papergraph.paper.Paper;

/**
 * Reads papers from files, folders and standard input, in any of the known formats, packed with gzip or not.
 *
 * <p>Each input yields at least one paper or one rejection. Memory does not grow with the size of the input. Stateless.
 */
public final class PaperReader {

    /** The name of standard input. */
    public static final String STANDARD_INPUT = "-";

    private final List<PaperFormat> formats;
    private final boolean guesses;
    private final boolean anyLanguage;

    /** A reader of all formats that papergraph knows, of papers in English. */
    public PaperReader() {
        this(PaperFormats.toTry(), true, false);
    }

    private PaperReader(List<PaperFormat> formats, boolean guesses, boolean anyLanguage) {
        this.formats = List.copyOf(formats);
        this.guesses = guesses;
        this.anyLanguage = anyLanguage;
    }

    /**
     * One that takes all inputs for files of one format.
     *
     * @param format one of {@link PaperFormats#names()}
     * @throws IllegalArgumentException when there is no such format, naming those there are
     */
    public PaperReader ofFormat(String format) {
        return new PaperReader(List.of(PaperFormats.named(format)), false, anyLanguage);
    }

    /** One that passes on papers in whatever language. */
    public PaperReader ofAnyLanguage() {
        return new PaperReader(formats, guesses, true);
    }

    /**
     * Reads all inputs one after the other.
     *
     * @param inputs paths of files or folders (read with all folders in them, by name, without hidden files), or
     *     {@code -} for standard input; UTF-8, or UTF-16 with byte order mark
     * @param standardInput read where {@code -} is named, and not closed
     * @throws IOException when standard input fails; whatever is wrong with a file is a rejection
     */
    public void read(List<String> inputs, InputStream standardInput, PaperSink sink) throws IOException {
        InputSize size = InputSize.of(inputs);
        for (String given : inputs) {
            if (given.equals(STANDARD_INPUT)) {
                readStandardInput(standardInput, size, sink);
            } else {
                new GivenFiles(sink::rejected).visit(given, file -> readFile(file, size, sink));
            }
        }
    }

    private void readStandardInput(InputStream standardInput, InputSize size, PaperSink sink) throws IOException {
        readStream(new Input(STANDARD_INPUT, STANDARD_INPUT, new StandardInput(standardInput)), size, sink);
    }

    private void readFile(GivenFiles.Found file, InputSize size, PaperSink sink) throws IOException {
        InputStream in;
        try {
            in = Files.newInputStream(file.path());
        } catch (AccessDeniedException e) {
            sink.rejected(new Rejection(file.given(), 0, "the file may not be read", "check its permissions"));
            return;
        } catch (IOException e) {
            sink.rejected(new Rejection(
                    file.given(), 0, "the file cannot be opened" + reason(e), "check the file and where it lies"));
            return;
        }
        try (in) {
            readStream(new Input(file.source(), file.given(), size.counting(in)), size, sink);
        }
    }

    /** Reads what is open. Its failures while being read are rejections, other than those of standard input. */
    private void readStream(Input raw, InputSize size, PaperSink sink) throws IOException {
        Tally tally = new Tally(sink, size, anyLanguage);
        try {
            readUnpacked(raw, tally);
        } catch (StandardInputException e) {
            throw e;
        } catch (EOFException | ZipException e) {
            tally.rejected(raw.rejection(
                    tally.lastLine,
                    "the gzip data is cut off or damaged after this" + reason(e),
                    "fetch or pack the file again"));
        } catch (IOException e) {
            tally.rejected(raw.rejection(
                    tally.lastLine, "cannot be read further" + reason(e), "check the file and where it lies"));
        }
        if (tally.isEmpty()) {
            tally.rejected(raw.rejection(0, "no paper in it", "give titles and abstracts"));
        }
        sink.fileRead(raw.given());
    }

    private void readUnpacked(Input raw, PaperSink sink) throws IOException {
        BufferedInputStream bytes = Unpacking.ungzipped(raw.bytes());
        if (!Unpacking.isUtf16(bytes)) {
            Optional<ForeignContent> binary = ForeignContent.ofBytes(Unpacking.first(Head.LIMIT, bytes));
            if (binary.isPresent()) {
                reject(raw, binary.get(), sink);
                return;
            }
        }
        BufferedInputStream text = Unpacking.utf8(bytes);
        Head head = Head.of(text);
        if (head.text().isBlank()) {
            sink.rejected(raw.rejection(0, "the file is empty", "check whether it is the one you mean"));
            return;
        }
        for (PaperFormat format : formats) {
            if (!guesses || format.recognises(head)) {
                format.read(new Input(raw.source(), raw.given(), text), sink);
                return;
            }
        }
        rejectUnrecognised(raw, head, sink);
    }

    private static void rejectUnrecognised(Input raw, Head head, PaperSink sink) {
        Optional<ForeignContent> foreign = ForeignContent.ofText(head);
        if (foreign.isPresent()) {
            reject(raw, foreign.get(), sink);
        } else if (head.lineNotUtf8() > 0) {
            sink.rejected(raw.rejection(
                    head.lineNotUtf8(), "neither UTF-8 text nor anything else that we know", "save it as UTF-8 text"));
        } else {
            sink.rejected(raw.rejection(
                    0,
                    "no page of titles and abstracts, and no other format that we know",
                    "put each title on a line and its abstract on the next (at least " + LineShape.SHORTEST_ABSTRACT
                            + " characters), or say the format (--format: "
                            + String.join(", ", PaperFormats.names()) + ")"));
        }
    }

    private static void reject(Input raw, ForeignContent foreign, PaperSink sink) {
        sink.rejected(raw.rejection(0, "this seems to be " + foreign.description(), foreign.remedy()));
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? "" : " (" + message + ")";
    }

    /** Passes on, and notes how far a file was read. */
    private static final class Tally implements PaperSink {
        private final PaperSink sink;
        private final InputSize size;
        private final boolean anyLanguage;
        private boolean isEmpty = true;
        private int lastLine;

        Tally(PaperSink sink, InputSize size, boolean anyLanguage) {
            this.sink = sink;
            this.size = size;
            this.anyLanguage = anyLanguage;
        }

        @Override
        public void paper(Paper paper) {
            isEmpty = false;
            lastLine = paper.sources().get(0).line();
            sink.reached(size.read(), size.all());
            String language = anyLanguage ? Language.ENGLISH : Language.of(paper.abstractText());
            if (language.equals(Language.ENGLISH)) {
                sink.paper(paper);
            } else {
                sink.inOtherLanguage(paper, language);
            }
        }

        @Override
        public void inOtherLanguage(Paper paper, String language) {
            isEmpty = false;
            sink.inOtherLanguage(paper, language);
        }

        @Override
        public void rejected(Rejection rejection) {
            isEmpty = false;
            lastLine = Math.max(lastLine, rejection.line());
            sink.rejected(rejection);
        }

        boolean isEmpty() {
            return isEmpty;
        }
    }

    /** Tells the failures of standard input, which end the reading, from those of what was packed in it. */
    private static final class StandardInput extends FilterInputStream {

        StandardInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new StandardInputException(e);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                throw new StandardInputException(e);
            }
        }
    }

    private static final class StandardInputException extends IOException {
        private static final long serialVersionUID = 1L;

        StandardInputException(IOException cause) {
            super("standard input cannot be read", cause);
        }
    }
}
