package org.papergraph.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.query.SampleGraph;
import org.papergraph.serve.GraphServer;
import org.papergraph.store.PaperStore;

/** The pages in a real browser: what scripts add, what works without, and what bars people from them. */
class PagesBrowserIT {

    private static final List<String> CHROMIUM = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static GraphServer server;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> node = onPath("node");
        assumeTrue(chromium.isPresent(), "no browser: apt install chromium");
        assumeTrue(node.isPresent(), "no Node.js, which drives the browser: apt install nodejs");
        PaperStore store = SampleGraph.store();
        server = GraphServer.start(store, "127.0.0.1", 0, Duration.ofSeconds(20));
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH", node.get().toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(CHROMIUM));
    }

    private static Optional<Path> onPath(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void stop() {
        Stream.of(browser, playwright, server).filter(Objects::nonNull).forEach(PagesBrowserIT::close);
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void openAWindow() {
        open(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void closeTheWindow() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    private void open(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(options.setBaseURL("http://127.0.0.1:" + server.port()));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @Test
    void offersWhatFitsWhileSomebodyTypes() {
        page.navigate("/");
        Locator search = page.locator("#first-search");
        search.pressSequentially("transf");
        Locator options = page.locator("#first-search-options [role=option]");
        options.first().waitFor();

        assertThat(options.first().textContent()).startsWith("Transformer").contains("Method");
        assertThat(search.getAttribute("aria-expanded")).isEqualTo("true");
        search.press("ArrowDown");
        assertThat(options.first().getAttribute("aria-selected")).isEqualTo("true");
        search.press("Escape");
        assertThat(search.getAttribute("aria-expanded")).isEqualTo("false");
        search.pressSequentially("o");
        options.first().waitFor();
        search.press("ArrowDown");
        search.press("Enter");
        page.waitForURL("**/method/transformer");
        assertThat(page.title()).isEqualTo("Transformer · Method · papergraph");
    }

    @Test
    void sortsATableByItsHeadings() {
        page.navigate("/search?type=method");
        Locator name = page.locator("#methods thead button").first();
        name.click();
        assertThat(page.locator("#methods thead th").first().getAttribute("aria-sort"))
                .isEqualTo("ascending");
        List<String> names = page.locator("#methods tbody tr td:first-child").allTextContents();
        assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).hasSizeGreaterThan(3);
        name.press("Enter");
        assertThat(page.locator("#methods tbody tr td:first-child").first().textContent())
                .isEqualTo(names.get(names.size() - 1));
    }

    @Test
    void leadsFromAResultToTheWordsThatStateIt() {
        page.navigate("/dataset/squad");
        page.locator("q.evidence a").first().click();
        page.waitForURL(Pattern.compile(".*/paper/.*#result=\\d+,\\d+"));

        Locator target = page.locator(":target");
        assertThat(target.textContent()).isEqualTo("94.6");
        assertThat(target.evaluate("e => getComputedStyle(e).backgroundColor")).isNotEqualTo("rgba(0, 0, 0, 0)");
    }

    @Test
    void walksTheGraph() {
        page.navigate("/graph?at=method/bert");
        page.waitForFunction("() => document.getElementById('drawing').papergraphView?.nodes().length > 3");
        int before = (int) page.evaluate("() => document.getElementById('drawing').papergraphView.nodes().length");
        page.evaluate("() => document.getElementById('drawing').papergraphView.getElementById('method/transformer')"
                + ".emit('tap')");
        page.waitForFunction(
                "before => document.getElementById('drawing').papergraphView.nodes().length > before", before);
        assertThat(page.locator("#list").isVisible()).isTrue();
    }

    @Test
    void answersAQueryInTheEditor() {
        page.navigate("/query");
        page.locator(".yasqe_queryButton").click();
        page.locator(".yasr table tbody tr").first().waitFor();
        assertThat(page.locator(".yasr table tbody").textContent()).contains("RoBERTa");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What do most papers name?"))
                .click();
        assertThat(page.locator(".CodeMirror").first().textContent()).contains("most");
    }

    @Test
    void worksWithoutScripts() {
        open(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900));
        page.navigate("/");
        page.locator("#first-search").fill("squad");
        page.locator(".hero button").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("SQuAD"))
                .first()
                .click();
        assertThat(page.locator("h1").textContent()).isEqualTo("SQuAD");
        page.navigate("/graph?at=dataset/squad");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("RoBERTa").setExact(true))
                .first()
                .click();
        assertThat(page.locator("h1").textContent()).isEqualTo("RoBERTa");
        page.navigate("/query");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask"))
                .click();
        // The answer is another page: on a busy machine it is still under way when the click is done.
        page.getByText("Transformer-XL").first().waitFor();
        assertThat(page.content()).contains("Transformer-XL");
    }

    @Test
    void givesATableToDownload() throws Exception {
        page.navigate("/dataset/squad");
        String address = page.locator(".board .download a").first().getAttribute("href");
        String csv = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(csv.lines().limit(2)).first().asString().startsWith("#,Method,Value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=transformer",
                "/search?type=task",
                "/method/bert",
                "/dataset/squad",
                "/paper/arxiv/1907.11692",
                "/author/jacob-devlin",
                "/papers",
                "/leaderboards",
                "/matrix",
                "/compare?item=paper/arxiv/1810.04805&item=paper/arxiv/1907.11692",
                "/graph?at=method/bert",
                "/ask",
                "/ask/most-used?type=method",
                "/review",
                "/query",
                "/nothing-is-here"
            })
    void barsNobodyAndFitsAPhone(String address) throws IOException {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            open(new Browser.NewContextOptions().setViewportSize(390, 800).setColorScheme(scheme));
            page.navigate(address);
            complaints.removeIf(complaint -> address.contains("nothing") && complaint.contains("404"));
            // The editor is the work of others, and the drawing a picture of the list below it.
            assertThat(violations("#editor, #drawing"))
                    .as(address + " " + scheme)
                    .isEmpty();
            int width = (int) page.evaluate("() => document.documentElement.scrollWidth");
            assertThat(width).as("width of " + address).isLessThanOrEqualTo(390);
        }
    }

    /** What axe finds against WCAG 2.2, levels A and AA, a line each. */
    private List<?> violations(String without) throws IOException {
        try (InputStream axe = Objects.requireNonNull(PagesBrowserIT.class.getResourceAsStream("/axe.min.js"))) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate("""
                async without => {
                  const found = await axe.run({ exclude: without.split(', ') }, {
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                  });
                  return found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' '
                      + (n.any[0]?.message ?? '')));
                }
                """, without);
    }
}
