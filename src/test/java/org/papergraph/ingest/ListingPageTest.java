package org.papergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

class ListingPageTest {

    /** 310 characters. */
    private static final String ABSTRACT =
            "Bees count up to four. We show that a recurrent network of twelve units learns to"
                    + " count as they do when it is trained on the paths between flowers alone, without any label. Its errors grow"
                    + " with the number as those of bees, and lesions of two of its units take away counting while navigation stays"
                    + " as it was.";

    /** 166 characters. */
    private static final String SHORT_ABSTRACT =
            "Stones of a dry wall are placed by eye. We show that a greedy planner with a"
                    + " physics engine builds walls that stand as long as those of masons, in half of the time.";

    private static final String FURNITURE = "Pick of the week\nJoin 900 members of the club\nJune 7\n";

    @Test
    void readsTitlesAndAbstractsThatAlternate() throws IOException {
        Gathered page = Gathered.fromBytes(resource("alternating.txt"));

        assertThat(page.titles())
                .containsExactly(
                        "Tidal Attention: Forecasting Harbour Levels with Periodic Transformers",
                        "Do Orchards Dream? A Survey of Generative Models for Fruit Yield.",
                        "Lower Bounds for Sorting Postcards with $k$ Noisy Hands");
        assertThat(page.papers.get(0).abstractText())
                .startsWith("Sea level forecasts")
                .endsWith("a plain transformer.");
        assertThat(lines(page)).containsExactly(3, 5, 7);
        assertThat(page.rejections).isEmpty();
    }

    @Test
    void readsTitlesAndAbstractsWithBlankLinesBetweenAndFurnitureAround() throws IOException {
        Gathered page = Gathered.fromBytes(resource("blank-lines.txt"));

        assertThat(page.titles())
                .containsExactly(
                        "Bellflower: A Small Language Model for Botanical Keys",
                        "Which Window? Choosing Context Lengths for Speech Segmentation",
                        "Flows");
        assertThat(lines(page)).containsExactly(9, 15, 21);
        assertThat(page.rejections).isEmpty();
    }

    @Test
    void readsOneSinglePaper() throws IOException {
        assertOnePaper("Bees and Recurrent Networks\n" + ABSTRACT, "Bees and Recurrent Networks", ABSTRACT);
    }

    @Test
    void readsAShortAbstract() throws IOException {
        assertThat(SHORT_ABSTRACT).hasSizeBetween(150, 180);
        assertOnePaper(FURNITURE + "Dry Walls\n" + SHORT_ABSTRACT, "Dry Walls", SHORT_ABSTRACT);
    }

    @Test
    void readsAShortAbstractOfOneSentence() throws IOException {
        String one =
                "We show that a greedy planner with a physics engine builds dry walls that stand as long as those of"
                        + " experienced masons while it needs but half of their time.";
        Gathered page = Gathered.fromText("Dry Walls\n" + one + "\nBees and Networks\n" + ABSTRACT + "\n");

        assertThat(page.titles()).containsExactly("Dry Walls", "Bees and Networks");
        assertThat(page.papers.get(0).abstractText()).isEqualTo(one);
    }

    @Test
    void readsWindowsLineEnds() throws IOException {
        assertOnePaper("Bees and Networks\r\n\r\n" + ABSTRACT + "\r\n", "Bees and Networks", ABSTRACT);
        assertThat(lines(Gathered.fromText("new\r\n\r\nBees and Networks\r\n\r\n" + ABSTRACT + "\r\n")))
                .containsExactly(3);
    }

    @Test
    void readsOverAByteOrderMark() throws IOException {
        assertOnePaper("\uFEFFBees and Networks\n" + ABSTRACT, "Bees and Networks", ABSTRACT);
    }

    @Test
    void readsUtf16WithByteOrderMark() throws IOException {
        String text = "Bees & the Number 𝟜\n" + ABSTRACT + "\n";
        Gathered big = Gathered.fromBytes(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        Gathered little = Gathered.fromBytes(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));

        assertThat(big.titles()).containsExactly("Bees & the Number 𝟜");
        assertThat(little.papers).isEqualTo(big.papers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribers and Publishers: Decoupling Bees",
                "Subscribe to Bees",
                "Subscribe-and-Forget Protocols for Bees",
                "Subscribed Bees",
                "SubscriberNet for Bees",
                "Subscribes: Bees on Demand"
            })
    void leavesATitleThatTrulyBeginsWithSubscribe(String title) throws IOException {
        assertOnePaper(FURNITURE + title + "\n" + ABSTRACT + "\n", title, ABSTRACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Differentially Private Bees",
                "3D Bees",
                "$k$-Bees",
                "\"Bees\" and Other Words",
                "Ähnlichkeit",
                "vLLM for Bees"
            })
    void unglues(String title) throws IOException {
        assertOnePaper(FURNITURE + "Subscribe" + title + "\n" + ABSTRACT + "\n", title, ABSTRACT);
    }

    @Test
    void leavesAGluedWordInTheMiddleOfThePage() throws IOException {
        Gathered page = Gathered.fromText("Dry Walls\n" + ABSTRACT + "\nSubscribeNet for Bees\n" + ABSTRACT + "\n");

        assertThat(page.titles()).containsExactly("Dry Walls", "SubscribeNet for Bees");
    }

    @Test
    void readsTwoPagesInOneFile() throws IOException {
        String header = "Fresh papers in your inbox every day!\n";
        String other = "Sign up\nPapers of the Day\nchosen by Max and the reading group\n";
        Gathered pages = Gathered.fromText(header + "SubscribeDry Walls\n" + ABSTRACT + "\n" + header
                + "SubscribeBees and Networks\n" + ABSTRACT + "\n" + other + "Postcards\n" + ABSTRACT + "\n");

        assertThat(pages.titles()).containsExactly("Dry Walls", "Bees and Networks", "Postcards");
        assertThat(pages.rejections).isEmpty();
    }

    @Test
    void tellsALongTitleFromAnAbstract() throws IOException {
        String longTitle =
                "On the Many Ways in Which a Recurrent Network May Come to Count the Flowers That a Bee Visits on"
                        + " Its Way from the Hive to the Orchard and Back Again: Is the Order of the Flowers All That It Learns?";
        Gathered page = Gathered.fromText(
                "Dry Walls\n" + ABSTRACT + "\n" + longTitle + "\n" + ABSTRACT + "\nBees\n" + ABSTRACT);

        assertThat(longTitle).hasSizeGreaterThan(190);
        assertThat(page.titles()).containsExactly("Dry Walls", longTitle, "Bees");
    }

    @Test
    void rejectsATitleWithoutAbstractAndReadsTheOthers() throws IOException {
        Gathered page = Gathered.fromText(
                FURNITURE + "Dry Walls\n" + ABSTRACT + "\nA Title All Alone\nBees\n" + ABSTRACT + "\n");

        assertThat(page.titles()).containsExactly("Dry Walls", "Bees");
        assertThat(page.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.file()).isEqualTo("-");
            assertThat(rejection.line()).isEqualTo(6);
            assertThat(rejection.problem()).contains("A Title All Alone");
            assertThat(rejection.remedy()).contains("abstract must follow");
        });
    }

    @Test
    void rejectsAnAbstractWithoutTitleAndReadsTheOthers() throws IOException {
        Gathered page =
                Gathered.fromText("Dry Walls\n" + ABSTRACT + "\nOther " + ABSTRACT + "\nBees\n" + ABSTRACT + "\n");

        assertThat(page.titles()).containsExactly("Dry Walls", "Bees");
        assertThat(page.rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.line()).isEqualTo(3));
    }

    @Test
    void reportsNoFurnitureThatComesAgainBetweenPapers() throws IOException {
        String between = "Read the whole story\n12 hours ago\nhttps://example.org/12\n";
        Gathered page = Gathered.fromText("Dry Walls\n" + ABSTRACT + "\n" + between + "Bees\n" + ABSTRACT + "\n"
                + between + "Postcards\n" + ABSTRACT + "\n" + between);

        assertThat(page.titles()).containsExactly("Dry Walls", "Bees", "Postcards");
        assertThat(page.rejections).isEmpty();
    }

    @Test
    void takesNoNoticeToTheVisitorForAnAbstract() throws IOException {
        String notice =
                "We use cookies so that the site works and to count visits. You can change your preferences at any time"
                        + " on the page of settings, where all partners are listed as well.";
        Gathered page = Gathered.fromText("Welcome back\n" + notice + "\n" + FURNITURE + "Dry Walls\n" + ABSTRACT
                + "\nImprint\n" + notice + "\n");

        assertThat(page.titles()).containsExactly("Dry Walls");
        assertThat(page.rejections).isEmpty();
    }

    @Test
    void leavesOutTheNumbersOfNumberedTitles() throws IOException {
        Gathered page = Gathered.fromText(
                "1. Dry Walls\n" + ABSTRACT + "\n2. Bees\n" + ABSTRACT + "\n4. Postcards\n" + ABSTRACT);

        assertThat(page.titles()).containsExactly("Dry Walls", "Bees", "Postcards");
    }

    @Test
    void leavesANumberThatNumbersNothing() throws IOException {
        Gathered page = Gathered.fromText("Dry Walls\n" + ABSTRACT + "\n2. Bundesliga\n" + ABSTRACT + "\n");

        assertThat(page.titles()).containsExactly("Dry Walls", "2. Bundesliga");
    }

    @Test
    void readsATitleThatIsANumberAndAWord() throws IOException {
        assertOnePaper(FURNITURE + "20 Questions\n4 authors\n" + ABSTRACT, "20 Questions", ABSTRACT);
    }

    @Test
    void passesOverASentenceAboutThePage() throws IOException {
        String about =
                "This page collects the papers that the reading group of the institute found worth a discussion in"
                        + " spring. It is updated weekly, and comments are welcome.";
        Gathered page = Gathered.fromText(about + "\nMarch 2025\nDry Walls\n" + ABSTRACT + "\n");

        assertThat(page.titles()).containsExactly("Dry Walls");
        assertThat(page.rejections).isEmpty();
    }

    @Test
    void takesALineOfAuthorsBelowTheTitleForAuthors() throws IOException {
        Gathered page = Gathered.fromText("Walls, Stones, and Hands\nJane Roe, Max van der Poe and J. K. Lee\n"
                + ABSTRACT + "\nBees\nAnn Onymous, Yu Li\nAbstract\n" + ABSTRACT + "\n");

        assertThat(page.titles()).containsExactly("Walls, Stones, and Hands", "Bees");
        assertThat(page.papers.get(0).authors()).containsExactly("Jane Roe", "Max van der Poe", "J. K. Lee");
        assertThat(page.papers.get(1).authors()).containsExactly("Ann Onymous", "Yu Li");
    }

    @Test
    void keepsTheTextAsItStands() throws IOException {
        String text = "  We prove $\\ell_p \\geq 0.7$ — as \u201Cexpected\u201D, ~\\citep{x} — 𝔽. " + ABSTRACT + "\t";
        Paper paper =
                Gathered.fromText("A  Title with   Blanks \n" + text).papers.get(0);

        assertThat(paper.title()).isEqualTo("A  Title with   Blanks");
        assertThat(paper.abstractText()).isEqualTo(text.strip());
    }

    @Test
    void rejectsAPaperThatIsNotUtf8AndReadsTheOthers() throws IOException {
        byte[] latin = ("Dry Walls\n" + ABSTRACT + "\nCafé Walls\n" + ABSTRACT + "\nBees\n" + ABSTRACT + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Gathered page = Gathered.fromBytes(latin);

        assertThat(page.titles()).containsExactly("Dry Walls", "Bees");
        int offset = "Dry Walls\n".length() + ABSTRACT.length() + 1 + 4;
        assertThat(page.rejections)
                .singleElement()
                .hasToString("-:3: not UTF-8: byte E9 at position 4 of the line, %d of the file (the first being 1);"
                                .formatted(offset)
                        + " save the file as UTF-8");
    }

    @Test
    void rejectsProseThatListsNoPapers() throws IOException {
        String essay = "On Bees\n\n" + (ABSTRACT + "\n\n").repeat(5);

        assertThat(Gathered.fromText(essay).papers).isEmpty();
        assertThat(Gathered.fromText(essay).rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.remedy()).contains("put each title on a line"));
    }

    private static void assertOnePaper(String page, String title, String abstractText) throws IOException {
        Gathered gathered = Gathered.fromText(page);
        assertThat(gathered.rejections).isEmpty();
        assertThat(gathered.papers).singleElement().satisfies(paper -> {
            assertThat(paper.title()).isEqualTo(title);
            assertThat(paper.abstractText()).isEqualTo(abstractText);
        });
    }

    private static List<Integer> lines(Gathered gathered) {
        return gathered.papers.stream()
                .map(paper -> paper.sources().get(0))
                .map(Source::line)
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ListingPageTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
