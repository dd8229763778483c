package org.papergraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.graph.Iris;
import org.papergraph.graph.PaperGraph;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Role;
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;
import org.papergraph.query.SampleGraph;
import org.papergraph.store.PaperStore;

class PagesTest {

    private static final PaperStore STORE = SampleGraph.store();
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Pages PAGES = new Pages(STORE.dataset(), CATALOGUE, Duration.ofSeconds(20));
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern OTHERS = Pattern.compile("/(sparql|api)(/.*|\\?.*)?|https?:.*|#.*|.*[?&]format=.*");

    private static String body(String address) {
        PageResponse response =
                PAGES.answer(Addresses.request(address)).orElseThrow(() -> new AssertionError("no " + address));
        assertThat(response.status()).as(address).isEqualTo(200);
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The texts of a page in order, markup left out. */
    private static String seen(String address) {
        String main = body(address);
        return main.substring(main.indexOf("<main"), main.indexOf("</main>"))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace("&amp;", "&")
                .replace("&quot;", "\"");
    }

    @Test
    void saysOnTheStartPageWhatIsInTheGraph() {
        assertThat(seen("/"))
                .contains("6 papers", "4 tasks", "9 results")
                .contains("Newest papers RoBERTa: A Robustly Optimized BERT Approach 2019")
                .contains("What is the state of the art on a task?");
    }

    @Test
    void ranksALeaderboardByTheMetricsDirection() {
        String perplexity = seen("/dataset/wikitext103");

        assertThat(perplexity).contains("lower is better");
        assertThat(perplexity.indexOf("18.3")).isPositive().isLessThan(perplexity.indexOf("20.5"));
        String squad = seen("/dataset/squad");
        assertThat(squad.indexOf("94.6")).isPositive().isLessThan(squad.indexOf("93.2"));
    }

    @Test
    void showsWhatPapersDoWithAnEntity() {
        assertThat(seen("/method/bert"))
                .contains("BERT 2 papers")
                .contains("outperforms BERT")
                .contains("Proposed by 1 paper BERT: Pre-training")
                .contains("Compared with by 1 paper RoBERTa");
        assertThat(seen("/metric/f1")).contains("Also written F1-score");
    }

    @Test
    void marksMentionsWhereTheyStand() {
        String page = body("/paper/arxiv/1706.03762");

        assertThat(page)
                .contains("<title>Attention Is All You Need · papergraph</title>")
                .contains("<a id=\"char=41,52\" class=\"mention method\" href=\"/method/transformer\""
                        + " title=\"Method Transformer · confidence 0.97\">Transformer</a>")
                .contains("<a href=\"/author/ashish-vaswani\">Ashish Vaswani</a>")
                .contains("href=\"https://arxiv.org/abs/1706.03762\"");
        assertThat(seen("/paper/arxiv/1706.03762"))
                .contains("Results")
                .contains("28.4")
                .contains("2.0 improvement")
                .contains("The Transformer reaches 28.4 BLEU on WMT 2014, an improvement of 2.0 BLEU over GNMT.")
                .contains("Transformer outperforms GNMT");
    }

    @Test
    void saysWhyAPaperIsSimilar() {
        assertThat(seen("/paper/arxiv/1907.11692"))
                .contains("Similar papers BERT: Pre-training of Deep Bidirectional Transformers 2018 both name");
    }

    @Test
    void findsWhileSomebodyTypes() {
        assertThat(body("/suggest?q=trans"))
                .contains("href=\"/method/transformer\"", "role=\"option\"", "Transformer-XL: Attentive Models")
                .doesNotContain("<html");
        assertThat(body("/suggest?q=")).isEmpty();
        assertThat(seen("/search?q=question")).contains("question answering");
        assertThat(seen("/search?q=recurrence")).contains("Papers Attention Is All You Need");
        assertThat(seen("/search?q=zzz")).contains("Nothing here is called so");
    }

    @Test
    void narrowsTheListOfPapers() {
        assertThat(seen("/papers?method=method/transformer&from=2019"))
                .contains("1 paper CSV of These papers Transformer-XL");
        assertThat(seen("/papers?words=bert&results=yes")).contains("2 papers");
        assertThat(seen("/papers?to=2004")).contains("1 paper CSV of These papers ROUGE");
        assertThat(seen("/papers?method=nonsense")).contains("No method is called \u201cnonsense\u201d");
    }

    @Test
    void showsWhatWasNeverTried() {
        assertThat(body("/matrix?csv=matrix")).startsWith("Task,").contains("language modeling,");
        assertThat(seen("/matrix")).contains("An empty field is a pair that no paper of this graph has tried");
    }

    @Test
    void comparesSideBySide() {
        assertThat(body("/compare?item=paper/arxiv/1810.04805&item=paper/arxiv/1907.11692"))
                .contains("<li class=\"shared\"><a class=\"chip dataset\" href=\"/dataset/squad\"");
        assertThat(body("/compare?item=bert&item=roberta&csv=entities")).startsWith(",BERT,RoBERTa\r\n");
        assertThat(seen("/compare?item=nonsense")).contains("Nothing here is called \u201cnonsense\u201d");
    }

    @Test
    void walksFromAThingToItsNeighbours() {
        assertThat(body("/graph.json?at=method/roberta"))
                .startsWith("{\"center\":\"method/roberta\"")
                .contains("{\"from\":\"method/roberta\",\"label\":\"outperforms\",\"to\":\"method/bert\",\"papers\":1}")
                .contains("\"kind\":\"paper\"");
        assertThat(seen("/graph?at=roberta")).contains("Outperforms").contains("Named with, datasets");
    }

    @Test
    void showsTheLeastSureMentionsFirst() {
        String page = seen("/review");

        assertThat(page.indexOf("0.41")).isPositive().isLessThan(page.indexOf("0.52"));
    }

    @Test
    void answersEveryQuestionOnAPage() {
        for (Question question : CATALOGUE.questions()) {
            List<String> pairs = new ArrayList<>();
            question.examples().forEach((name, value) -> pairs.add(name + "=" + value));
            assertThat(seen("/ask/" + question.name() + "?" + String.join("&", pairs)))
                    .contains(question.summary(), "Answer", "papergraph query " + question.name());
        }
    }

    @Test
    void saysWhatIsWrongWithAnArgument() {
        PageResponse response = PAGES.answer(Addresses.request("/ask/datasets-for-task?task=nonsense"))
                .orElseThrow();

        assertThat(response.status()).isEqualTo(400);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("nonsense", "role=\"alert\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dataset/squad?csv=results",
                "/paper/arxiv/1706.03762?csv=mentions",
                "/papers?csv=papers",
                "/search?type=method&csv=methods",
                "/ask/most-used?type=method&csv=most-used"
            })
    void givesEveryTableAsCsv(String address) {
        PageResponse response = PAGES.answer(Addresses.request(address)).orElseThrow();

        assertThat(response.mediaType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(new String(response.body(), StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(1);
    }

    @Test
    void leadsNowhereThatIsNotThere() {
        Set<String> known = new LinkedHashSet<>(List.of("/"));
        Deque<String> waiting = new ArrayDeque<>(known);
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            PageResponse response = PAGES.answer(Addresses.request(address))
                    .orElseThrow(() -> new AssertionError("no page at " + address));
            assertThat(response.status()).as(address).isEqualTo(200);
            String page = new String(response.body(), StandardCharsets.UTF_8);
            Matcher addresses = ADDRESS.matcher(response.mediaType().startsWith("text/html") ? page : "");
            while (addresses.find()) {
                String next = addresses.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
                // Comparisons and walks lead everywhere; one of each is followed from the pages that offer them.
                if (!next.isEmpty()
                        && !OTHERS.matcher(next).matches()
                        && !isFarther(address, next)
                        && known.add(next)) {
                    waiting.add(next);
                }
            }
        }
        assertThat(known).hasSizeGreaterThan(150);
    }

    private static boolean isFarther(String address, String next) {
        return address.contains("?") && next.contains("?") && !next.startsWith("/assets/");
    }

    @Test
    void takesNoTextForMarkup() {
        String name = "<b onclick=alert(1)>BERT\"'</b>";
        String text = "We use " + name + " <img src=x onerror=alert(1)>.";
        Paper paper = new Paper(
                "x",
                "<script>alert(1)</script> </title>",
                text,
                List.of("<i>Eve</i>"),
                "2020",
                "<u>venue</u>",
                "",
                "",
                "javascript:alert(1)",
                List.of(new Source("<s>.txt", 1)));
        int begin = paper.text().indexOf(name);
        Mention mention = new Mention(new Span(begin, begin + name.length()), name, EntityType.Method, 0.9);
        Entity entity = new Entity(EntityType.Method, name, List.of(), Role.USED, List.of(mention));
        Extraction extraction = new Extraction(
                paper, List.of(new Span(begin - 7, paper.text().length())), List.of(entity), List.of(), List.of());
        PaperStore store = PaperStore.inMemory();
        Node node = Iris.paper(paper);
        store.write(dataset -> {
            PaperGraph.replace(dataset, node, PaperGraph.quads(extraction, "<em>reader</em>"));
            dataset.add(
                    Iris.ENTITIES_GRAPH,
                    Iris.entity(EntityType.Method, name),
                    ReusedTerms.PREF_LABEL,
                    NodeFactory.createLiteralLang(name, "en"));
            Node merge = NodeFactory.createURI(Iris.BASE + "merge/x");
            dataset.add(Iris.ENTITIES_GRAPH, merge, Vocabulary.MERGED_INTO, Iris.entity(EntityType.Method, name));
            dataset.add(Iris.ENTITIES_GRAPH, merge, Vocabulary.BECAUSE, NodeFactory.createLiteralString("<s>so</s>"));
            return node;
        });
        Pages pages = new Pages(store.dataset(), CATALOGUE, Duration.ofSeconds(20));
        String method = Site.path(Iris.entity(EntityType.Method, name));
        for (String address : List.of(
                "/",
                "/papers",
                "/review",
                "/matrix",
                "/search?q=%3Cb%3E",
                "/search?q=bert",
                "/suggest?q=b",
                "/ask/most-used",
                "/query?query=%3C/textarea%3E%3Cscript%3E",
                "/graph?at=" + method.substring(1),
                "/compare?item=%3Cb%3E&item=" + Site.id(node),
                Site.path(node),
                Site.path(Iris.author("<i>Eve</i>")),
                method)) {
            String page = new String(
                    pages.answer(Addresses.request(address)).orElseThrow().body(), StandardCharsets.UTF_8);
            assertThat(page)
                    .as(address)
                    .doesNotContain(
                            "<script>", "<img", "<b ", "<b>", "<i>", "<u>", "<s>", "<em>", "javascript:alert(1)\"");
            assertThat(page.split("</title>")).hasSizeLessThan(3);
        }
        assertThat(new String(
                        pages.answer(Addresses.request(Site.path(node)))
                                .orElseThrow()
                                .body(),
                        StandardCharsets.UTF_8))
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b onclick=alert(1)&gt;BERT&quot;&#39;&lt;/b&gt;");
    }

    @Test
    void hasNoPageWhereNothingIs() {
        assertThat(PAGES.answer(Addresses.request("/method/nothing"))).isEmpty();
        assertThat(PAGES.answer(Addresses.request("/paper/arxiv/0000.00000"))).isEmpty();
        assertThat(PAGES.answer(Addresses.request("/assets/../secret"))).isEmpty();
        assertThat(PAGES.answer(Addresses.request("/ask/nothing"))).isEmpty();
        assertThat(PAGES.notFound(Addresses.request("/x")).status()).isEqualTo(404);
    }
}
