package org.papergraph.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bibliographies in BibTeX and BibLaTeX whose entries have abstracts. Abbreviations of {@code @string} are put in; front
 * matter of {@code @proceedings} and comments are passed over.
 *
 * <p>Read by ourselves, since the parser that there is (JBibTeX) holds a whole file and ends at its first mistake, where
 * bibliographies have many: here a broken entry costs itself, and the next one begins where a line begins with an at-sign.
 *
 * @see <a href="https://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf">Tame the BeaST</a>
 */
final class BibtexPapers implements PaperFormat {

    private static final Pattern ENTRY = Pattern.compile("^\\s*@\\s*[A-Za-z]+\\s*[{(]");
    private static final Pattern ENTRY_ANYWHERE = Pattern.compile("(?m)" + ENTRY.pattern());
    private static final Set<String> NO_PAPERS = Set.of("proceedings", "comment", "preamble", "control", "xdata");

    /** An entry longer than that lacks a brace, in UTF-16 code units. */
    private static final int LONGEST_ENTRY = 1 << 20;

    private static final int MOST_ABBREVIATIONS = 10_000;
    private static final String REMEDY = "mend the entry: every brace and quotation mark must be closed";

    @Override
    public String name() {
        return "bibtex";
    }

    /** Some programs write a few lines before the first entry. */
    @Override
    public boolean recognises(Head head) {
        char first = head.firstCharacter();
        return first == '%' || first == '@'
                ? ENTRY_ANYWHERE.matcher(head.text()).find()
                : head.lines().stream()
                        .limit(5)
                        .anyMatch(line -> ENTRY.matcher(line).find());
    }

    @Override
    public void read(Input input, PaperSink sink) throws IOException {
        Entries entries = new Entries(input, sink);
        LineReader lines = new LineReader(input.bytes());
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            entries.accept(line.get());
        }
        entries.end();
    }

    /** Gathers the lines of each entry. */
    private static final class Entries {

        private final Input input;
        private final PaperSink sink;
        private final Map<String, String> abbreviations = new HashMap<>();
        private final StringBuilder entry = new StringBuilder();
        private int first;
        private Optional<Line> spoiled = Optional.empty();

        Entries(Input input, PaperSink sink) {
            this.input = input;
            this.sink = sink;
        }

        void accept(Line line) {
            if (ENTRY.matcher(line.text()).find()) {
                end();
                first = line.number();
            }
            if (first == 0) {
                return;
            }
            if (!line.isSound() && spoiled.isEmpty()) {
                spoiled = Optional.of(line);
            }
            if (entry.length() <= LONGEST_ENTRY) {
                entry.append(line.text()).append('\n');
            }
        }

        void end() {
            if (first > 0) {
                settle();
            }
            entry.setLength(0);
            spoiled = Optional.empty();
            first = 0;
        }

        private void settle() {
            if (spoiled.isPresent()) {
                Line line = spoiled.get();
                sink.rejected(input.rejection(line.number(), line.problem(), line.remedy()));
            } else if (entry.length() > LONGEST_ENTRY) {
                sink.rejected(input.rejection(first, "the entry does not end", REMEDY));
            } else {
                // Several entries may stand on the lines of one.
                new BibtexEntry(entry.toString(), abbreviations).readAll(this::take, this::broken);
            }
        }

        private void broken(String problem) {
            sink.rejected(input.rejection(first, problem, REMEDY));
        }

        private void take(String type, String key, Map<String, String> fields) {
            if (type.equals("string")) {
                if (abbreviations.size() < MOST_ABBREVIATIONS) {
                    abbreviations.putAll(fields);
                }
            } else if (!NO_PAPERS.contains(type)) {
                deliver(key, fields);
            }
        }

        private void deliver(String key, Map<String, String> fields) {
            PaperDraft draft = new PaperDraft(first);
            draft.id(key);
            draft.markedTitle(fields.getOrDefault("title", ""));
            draft.markedAbstract(fields.getOrDefault("abstract", ""));
            authors(fields.getOrDefault("author", "")).forEach(draft::invertedAuthor);
            String year = PlainText.of(fields.getOrDefault("year", ""));
            String month = Month.of(PlainText.of(fields.getOrDefault("month", "")));
            draft.issued(PlainText.of(fields.getOrDefault("date", "")));
            draft.issued(month.isEmpty() ? year : year + "-" + month);
            draft.issued(year);
            for (String venue : List.of("journal", "journaltitle", "booktitle", "eventtitle")) {
                if (fields.containsKey(venue)) {
                    draft.venue(PlainText.of(fields.getOrDefault(venue, "")));
                    break;
                }
            }
            draft.doi(fields.getOrDefault("doi", ""));
            String archive = fields.getOrDefault("archiveprefix", fields.getOrDefault("eprinttype", ""));
            if (archive.toLowerCase(Locale.ROOT).contains("arxiv") || archive.isEmpty()) {
                draft.arxiv(fields.getOrDefault("eprint", ""));
            }
            draft.url(PlainText.of(fields.getOrDefault("url", "")));
            draft.deliver(input, sink);
        }

        /** Names are separated by "and" outside braces. */
        private static List<String> authors(String field) {
            List<String> names = new ArrayList<>();
            StringBuilder name = new StringBuilder();
            int depth = 0;
            for (String word : field.strip().split("\\s+", -1)) {
                if (depth == 0 && word.equalsIgnoreCase("and")) {
                    names.add(name.toString());
                    name.setLength(0);
                } else {
                    name.append(word).append(' ');
                    depth += count(word, '{') - count(word, '}');
                }
            }
            names.add(name.toString());
            return names.stream()
                    .map(String::strip)
                    .filter(one -> !one.equals("others"))
                    .toList();
        }

        private static int count(String word, char c) {
            return (int) word.chars().filter(other -> other == c).count();
        }
    }
}
