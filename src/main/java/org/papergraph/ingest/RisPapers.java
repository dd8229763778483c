package org.papergraph.ingest;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.ingest.NamedFacts.Fact;

/**
 * Reference managers' tagged files in RIS: a tag of two characters on each line, a reference from {@code TY} to {@code ER}.
 * A line without a tag continues the one before.
 *
 * @see <a href="https://en.wikipedia.org/wiki/RIS_(file_format)">RIS</a>
 */
final class RisPapers implements PaperFormat {

    private static final Pattern BEGINNING = Pattern.compile("^\\s*TY  ?-(\\s|$)");
    private static final Pattern TAGGED = Pattern.compile("^\\s*([A-Z][A-Z0-9])  ?-(?:\\s(.*)|$)");
    private static final Map<String, Fact> TAGS = Map.ofEntries(
            Map.entry("ID", Fact.ID),
            Map.entry("TI", Fact.TITLE),
            Map.entry("T1", Fact.TITLE),
            Map.entry("AB", Fact.ABSTRACT),
            Map.entry("N2", Fact.ABSTRACT),
            Map.entry("AU", Fact.AUTHORS),
            Map.entry("A1", Fact.AUTHORS),
            Map.entry("PY", Fact.DATE),
            Map.entry("Y1", Fact.DATE),
            Map.entry("DA", Fact.DATE),
            Map.entry("T2", Fact.VENUE),
            Map.entry("JF", Fact.VENUE),
            Map.entry("JO", Fact.VENUE),
            Map.entry("DO", Fact.DOI),
            Map.entry("UR", Fact.URL));

    @Override
    public String name() {
        return "ris";
    }

    @Override
    public boolean recognises(Head head) {
        return BEGINNING.matcher(head.text()).find();
    }

    @Override
    public void read(Input input, PaperSink sink) throws IOException {
        Reference reference = new Reference(input, sink);
        LineReader lines = new LineReader(input.bytes());
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Line line = next.get();
            if (line.isSound()) {
                reference.accept(line);
            } else {
                reference.spoil(line);
            }
        }
        reference.end();
    }

    /** The reference that is being read. */
    private static final class Reference {

        private final Input input;
        private final PaperSink sink;
        private Optional<PaperDraft> draft = Optional.empty();
        private String tag = "";
        private final StringBuilder value = new StringBuilder();
        private boolean hasVenue;

        Reference(Input input, PaperSink sink) {
            this.input = input;
            this.sink = sink;
        }

        void accept(Line line) {
            Matcher tagged = TAGGED.matcher(line.text());
            if (!tagged.matches()) {
                continued(line.text());
                return;
            }
            settle();
            tag = tagged.group(1);
            switch (tag) {
                case "TY" -> {
                    end();
                    draft = Optional.of(new PaperDraft(line.number()));
                }
                case "ER" -> end();
                default -> value.append(tagged.group(2) == null ? "" : tagged.group(2));
            }
        }

        private void continued(String text) {
            // Beyond an abstract's bound it is refused anyway.
            if (value.length() <= PaperDraft.LONGEST_ABSTRACT) {
                value.append(' ').append(text);
            }
        }

        /** A line that cannot be read costs its reference. */
        void spoil(Line line) {
            if (draft.isEmpty()) {
                sink.rejected(input.rejection(line.number(), line.problem(), line.remedy()));
            }
            draft.ifPresent(paper -> paper.fault("line " + line.number() + ": " + line.problem(), line.remedy()));
        }

        void end() {
            settle();
            draft.ifPresent(paper -> paper.deliver(input, sink));
            draft = Optional.empty();
            tag = "";
            hasVenue = false;
        }

        private void settle() {
            Fact fact = TAGS.getOrDefault(tag, Fact.OTHER);
            String text = value.toString();
            value.setLength(0);
            draft.ifPresent(paper -> {
                if (fact == Fact.AUTHORS) {
                    // One on each line, and no comma but the one after the family name.
                    paper.invertedAuthor(text);
                } else if (fact == Fact.VENUE ? !hasVenue : !text.isBlank()) {
                    hasVenue |= fact == Fact.VENUE;
                    // "2024/03/09/other" says the day and more.
                    NamedFacts.give(fact, fact == Fact.DATE ? text.replaceFirst("/+[^/\\d]*$", "") : text, paper);
                }
            });
        }
    }
}
