package org.papergraph.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    private static String written(Html html) {
        StringBuilder out = new StringBuilder();
        html.write(out);
        return out.toString();
    }

    @Test
    void writesTextsAsTexts() {
        assertThat(written(el("p", "<b>1 & 2</b>\0"))).isEqualTo("<p>&lt;b&gt;1 &amp; 2&lt;/b&gt;\uFFFD</p>");
    }

    @Test
    void keepsAValueWithinItsQuotes() {
        assertThat(written(el("a").with("title", "\" onclick='x'").with("hidden")))
                .isEqualTo("<a title=\"&quot; onclick=&#39;x&#39;\" hidden></a>");
    }

    @Test
    void closesNoElementThatHoldsNothingByNature() {
        assertThat(written(el("p", el("br"), text("a"), el("input").with("value", ""))))
                .isEqualTo("<p><br>a<input value=\"\"></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "relative",
                ""
            })
    void leadsNowhereButToTheWebAndToThisServer(String address) {
        assertThat(written(link(address, text("a")))).isEqualTo("a");
        assertThatIllegalArgumentException().isThrownBy(() -> el("a").with("href", address));
    }

    @Test
    void leadsToTheWebAndToThisServer() {
        assertThat(written(link("https://example.org/?a=1&b=2", text("a"))))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\">a</a>");
        assertThat(written(link("/method/bert", text("a")))).isEqualTo("<a href=\"/method/bert\">a</a>");
    }

    @Test
    void takesNoScriptAndNoStyle() {
        assertThatIllegalArgumentException().isThrownBy(() -> el("p").with("onclick", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> el("p").with("style", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> el("script", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> el("style", "x"));
    }
}
