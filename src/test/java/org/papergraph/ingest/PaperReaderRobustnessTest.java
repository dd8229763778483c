package org.papergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.papergraph.paper.Paper;

/** Whatever is given, no exception escapes, and something is said about it. */
class PaperReaderRobustnessTest {

    private static final String ABSTRACT =
            "Bees count up to four. We show that a network of twelve units learns to count as"
                    + " they do when it is trained on the paths between flowers alone, without any label at all.";

    @Property(tries = 500)
    void readsAnyBytes(@ForAll byte[] bytes) throws IOException {
        assertSound(Gathered.fromBytes(bytes), bytes.length);
    }

    @Property(tries = 300)
    void readsAnyBytesAfterAnyBeginning(@ForAll("beginnings") String beginning, @ForAll byte[] bytes)
            throws IOException {
        byte[] first = beginning.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[first.length + bytes.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(bytes, 0, all, first.length, bytes.length);
        assertSound(Gathered.fromBytes(all), all.length);
    }

    @Property(tries = 500)
    void readsAnyTextOfLines(@ForAll("pages") String page) throws IOException {
        assertSound(Gathered.fromText(page), page.getBytes(StandardCharsets.UTF_8).length);
    }

    @Property(tries = 300)
    void readsEveryPaperOfAnyPage(@ForAll("titles") List<String> titles, @ForAll("separators") String separator)
            throws IOException {
        String page = titles.stream().map(title -> title + separator + ABSTRACT).collect(Collectors.joining(separator));
        Gathered gathered = Gathered.fromText(page);

        assertThat(gathered.titles()).isEqualTo(titles);
        assertThat(gathered.papers).extracting(Paper::abstractText).containsOnly(ABSTRACT);
        assertThat(gathered.rejections).isEmpty();
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of(
                "{\"title\": \"",
                "[{\"title\": ",
                "{",
                "[",
                "\u001f\u008b\u0008\u0000",
                "\u00ff\u00fe",
                "\u00fe\u00ff",
                "\u00ef\u00bb\u00bf",
                "Bees\n" + ABSTRACT + "\n",
                "{\"title\":\"Bees\",\"abstract\":\"Bees count.\"}\n");
    }

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> line = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of(
                        "",
                        ABSTRACT,
                        ABSTRACT + " " + ABSTRACT + " " + ABSTRACT,
                        "Bees",
                        "Subscribe",
                        "SubscribeBees",
                        "Aug 13",
                        "Jane Roe, Max Poe",
                        "{\"title\": \"Bees\",",
                        "\"abstract\": \"Bees count.\"}",
                        "}",
                        "\uD800"));
        return line.list().ofMaxSize(30).map(lines -> String.join("\n", lines));
    }

    /** Of two words or more, no two alike. */
    @Provide
    Arbitrary<List<String>> titles() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(2)
                .ofMaxLength(8)
                .list()
                .ofMinSize(3)
                .ofMaxSize(9)
                .map(words -> "On " + String.join(" ", words))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("\n", "\r\n", "\n\n", "\r\n\r\n", "\n \n\n", "\r");
    }

    private static void assertSound(Gathered gathered, int size) {
        assertThat(gathered.papers.size() + gathered.inOtherLanguages.size() + gathered.rejections.size())
                .isBetween(1, size + 2);
        assertThat(gathered.files).containsExactly("-");
        assertThat(gathered.rejections).allSatisfy(rejection -> {
            assertThat(rejection.line()).isNotNegative();
            assertThat(rejection.problem()).isNotBlank();
            assertThat(rejection.remedy()).isNotBlank();
        });
        assertThat(gathered.papers)
                .allSatisfy(
                        paper -> assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(paper.text()))
                                .isTrue());
    }
}
