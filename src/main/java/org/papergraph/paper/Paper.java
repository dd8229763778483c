package org.papergraph.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A paper as it was read: title and abstract untouched, and what is known about it.
 *
 * <p>A text that is not known is the empty string, a list empty; this is settled here, so that later stages have
 * nothing to guard.
 *
 * @param id the name that its source gives it, or empty
 * @param title one line, not blank
 * @param abstractText not blank; may hold line breaks
 * @param authors full names in the paper's order
 * @param issued date of publication: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param venue where it appeared
 * @param doi without resolver, lower case: {@code 10.1000/182}
 * @param arxiv without version: {@code 1706.03762}
 * @param url absolute IRI of a page about it
 * @param sources where it was read, sorted, without repetition; at least one
 */
public record Paper(
        String id,
        String title,
        String abstractText,
        List<String> authors,
        String issued,
        String venue,
        String doi,
        String arxiv,
        String url,
        List<Source> sources) {

    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOI_RESOLVER = Pattern.compile("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)");
    private static final Pattern ARXIV_FRAME =
            Pattern.compile("^(https?://(www\\.)?arxiv\\.org/(abs|pdf)/|arxiv:\\s*)|(v\\d+)?(\\.pdf)?$");

    private static final Comparator<String> BY_FULLNESS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final Comparator<List<String>> BY_AUTHORS =
            Comparator.<List<String>>comparingInt(List::size).thenComparing(names -> String.join("\n", names));
    private static final Comparator<Paper> BY_TEXT =
            Comparator.comparing(Paper::abstractText, BY_FULLNESS).thenComparing(Paper::title, BY_FULLNESS);

    public Paper {
        title = title.strip();
        abstractText = abstractText.strip();
        if (title.isEmpty() || abstractText.isEmpty()) {
            throw new IllegalArgumentException("a paper needs a title and an abstract");
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("where was '" + title + "' read?");
        }
        authors = List.copyOf(authors);
        doi = DOI_RESOLVER.matcher(doi.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        arxiv = ARXIV_FRAME.matcher(arxiv.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        sources = List.copyOf(new TreeSet<>(sources));
    }

    /** A paper of which only title and abstract are known. */
    public static Paper of(String title, String abstractText, Source source) {
        return new Paper("", title, abstractText, List.of(), "", "", "", "", "", List.of(source));
    }

    /** The text that is read and that all offsets point into: title, line feed, abstract. */
    public String text() {
        return title + "\n" + abstractText;
    }

    /** The title reduced to its letters and digits (NFKC, lower case): equal for two spellings of one title. */
    public String titleKey() {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_OF_A_KEY.matcher(folded).replaceAll("");
    }

    /** What two listings of one paper have in common at least one of: DOI, arXiv id, title. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (!doi.isEmpty()) {
            keys.add("doi:" + doi);
        }
        if (!arxiv.isEmpty()) {
            keys.add("arxiv:" + arxiv);
        }
        if (!titleKey().isEmpty()) {
            keys.add("title:" + titleKey());
        }
        return keys;
    }

    /**
     * One paper of two listings of it: the sources of both, the fuller of each fact.
     *
     * <p>Title and abstract are taken together, of the listing with the longer abstract. The order of merging does not
     * matter, so that the graph depends on the papers alone.
     */
    public Paper mergedWith(Paper other) {
        Paper text = BY_TEXT.compare(this, other) >= 0 ? this : other;
        List<Source> both = new ArrayList<>(sources);
        both.addAll(other.sources);
        return new Paper(
                fuller(id, other.id),
                text.title,
                text.abstractText,
                BY_AUTHORS.compare(authors, other.authors) >= 0 ? authors : other.authors,
                fuller(issued, other.issued),
                fuller(venue, other.venue),
                fuller(doi, other.doi),
                fuller(arxiv, other.arxiv),
                fuller(url, other.url),
                both);
    }

    private static String fuller(String one, String other) {
        return BY_FULLNESS.compare(one, other) >= 0 ? one : other;
    }
}
