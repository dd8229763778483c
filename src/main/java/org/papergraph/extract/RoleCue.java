package org.papergraph.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sign, in the words around a mention or in its place, of how the paper relates to what is mentioned. */
enum RoleCue {
    /** It stands in the title. */
    IN_TITLE,
    /** It stands in the title, before a colon. */
    TITLE_BEFORE_COLON,
    /** The title begins with it. */
    TITLE_BEGINS,
    /** It stands in the title, behind "for", "of", "in", "with", "using". */
    TITLE_AFTER_PREPOSITION,
    /** It stands in no sentence but the title. */
    ONLY_TITLE,
    /** Its first mention in the abstract is in the abstract's first third of sentences. */
    EARLY,
    /** Its first mention in the abstract is in the abstract's last third of sentences. */
    LATE,
    /** It is mentioned three times or more. */
    OFTEN,
    /** It is mentioned once. */
    ONCE,
    /** Its name has capitals or digits behind the first letter. */
    PROPER_NAME,
    /** The text defines an acronym for it. */
    HAS_ACRONYM,
    /** Its name has four words or more. */
    LONG_NAME,
    /** It is named one of a list: other mentions stand around it, joined by commas or "and". */
    IN_LIST,
    /** It is the first of its type behind "we propose", "this paper introduces", without a clause between. */
    PROPOSED_FIRST,
    /** It stands behind such words, but not as the first. */
    PROPOSED_LATER,
    /** It is first named before the first sentence that proposes something. */
    BEFORE_PROPOSAL,
    /** It is first named behind the first sentence that proposes something. */
    AFTER_PROPOSAL,
    /** Nothing is proposed in the text. */
    NOTHING_PROPOSED,
    /** Its name is a plural of a kind: "search-based methods". */
    FAMILY,
    /** Its name ends as names of parts do: "selection module". */
    PART_NAME,
    /** A model or technique that everybody builds on. */
    WELL_KNOWN,
    /** It is written in capitals and small letters as a name of its own: "RetoMaton". */
    COINED,
    /** "consists of X", "two components: X". */
    PART(
            "\\b(?:consist\\w*|compris\\w*|compos\\w*|components?|modules?|parts?|stages?|steps?|phases?|equipped|include\\w*|contain\\w*|integrat\\w*|incorporat\\w*|involv\\w*|introduc\\w*)\\b[^.;]{0,80}$|\\((?:i|ii|iii|iv|1|2|3|4|a|b)\\)|\\b(?:1|2|3|i|ii|iii)\\)",
            ""),
    /** "is proposed" behind it. */
    PROPOSED_BEHIND(
            "",
            "[^.;,]{0,40}\\b(?:is|are|was|were) (?:also |further |then |first )?(?:propos|introduc|present|develop|design|construct|deriv|build|built|devis)\\w*"),
    /** "without X". */
    WITHOUT("\\bwithout(?: \\S+){0,4} $|\\bno need (?:for|of)(?: \\S+){0,3} $|\\bfrom(?: \\S+)? $", ""),
    /** The sentence begins with what others do. */
    OTHERS(
            "^(?:however,? |unfortunately,? |in contrast,? |to date,? |while |although )?(?:many |most |some |several |much )?(?:existing|previous|prior|recent|recently|current|most|many|traditional|conventional|classical|standard|state-of-the-art|popular|typical|the (?:dominant|standard|current|most))\\b",
            ""),
    /** "dubbed X", "called X", "namely X". */
    NAMED(
            "(?:called|named|dubbed|termed|namely|coined|titled|denoted(?: as| by)?|referred to as|which we (?:call|name|term)|we (?:call|name|term|dub)(?: it| this)?|abbreviated(?: as)?|i\\.e\\.,?|known as)[\\s,:`'\"{\\\\a-z]*$",
            ""),
    /** "our X", "our method, X". */
    OURS("\\bour(?: own)?(?: \\S+){0,3},? \\(?$", ""),
    /** "proposed X". */
    CALLED_PROPOSED("\\bpropos\\w+(?: \\S+){0,2} $", ""),
    /** "a novel X". */
    NEW("\\b(?:novel|new|first)(?: [^\\s,]+){0,2} $", ""),
    /** "X, a novel ...", "X, which". */
    EXPLAINED("", "(?:\\s*\\([^)]*\\))?[\\s,:\u2014-]+(?:an? |the first |our |which |that )"),
    /** "X, a new", "X is a novel". */
    EXPLAINED_AS_NEW(
            "",
            "(?:\\s*\\([^)]*\\))?(?:,| is| as)? (?:an?|the)(?: \\S+){0,2} (?:novel|new|first|simple|unified|general|lightweight|efficient)\\b"),
    /** "this X". */
    THIS("\\b(?:this|these|the resulting|the above) $", ""),
    /** "using X", "based on X". */
    MEANS(
            "\\b(?:based (?:up)?on|buil[dt]\\w*(?: up)? ?on|us(?:e|es|ed|ing)|use of|via|through|leverag\\w+|employ\\w*|appl(?:y|ies|ying|ied)|adopt\\w*|utili[sz]\\w+|combin\\w+|extend\\w*|inspired by|adapt\\w*|powered by|by)(?: \\S+){0,2} $",
            ""),
    /** "with X", "from X", "of X". */
    PREPOSITION("\\b(?:with|from|of|in|on|for|to|into|across)(?: (?:the|an?))? $", ""),
    /** "compared to X", "outperforms X", "than X". */
    RIVAL(
            "(?:\\bcompar(?:ed|ing|e|ison|isons|able|es|ably)\\b[^.;:]{0,25}\\b(?:to|with|against|and)|\\bthan|outperform\\w*|surpass\\w*|superior to|\\bbeat(?:s|ing)?|exceed\\w*|versus|\\bvs\\.?|against|unlike|in contrast to|as opposed to|contrary to|instead of|rather than|alternatives? to|improv\\w+ (?:over|upon)|advantages? over|gains? over|over|replac\\w+|on par with|match(?:es|ing)?|relative to|competitive with|comparable to|counterparts?)(?: \\S+){0,3} $",
            ""),
    /** "X baseline", "baselines such as X". */
    BASELINE("\\b(?:baselines?|competitors?|rivals?|counterparts?)\\b[^.;:]{0,40}$", ""),
    BASELINE_BEHIND("", "(?: \\S+){0,2} (?:baselines?|counterparts?)\\b"),
    /** "existing X", "traditional X". */
    OLD(
            "\\b(?:existing|previous|prior|traditional|conventional|classical|state-of-the-art|sota|competing|popular|typical|vanilla|original|standard|established|well-known|strong|common|commonly used|widely used|widely-used|off-the-shelf|naive|current|recent)(?: \\S+){0,2} $",
            ""),
    /** "methods such as X". */
    EXAMPLE(
            "(?:such as|like|including|e\\.g\\.,?|for example,?|for instance,?|ranging from|especially)(?: [^.;:]{0,60}[, ])? ?$",
            ""),
    /** "X outperforms". */
    WINS(
            "",
            "(?:\\s*\\([^)]*\\))?(?: \\S+){0,2} (?:outperform|achiev|surpass|obtain|reach|yield|exceed|beat|attain|deliver|set|demonstrat|establish)\\w*"),
    /** "X improves", "X enables". */
    DOES(
            "",
            "(?:\\s*\\([^)]*\\))?(?: \\w+ly| can| also| not only)* (?:improv|reduc|enabl|allow|introduc|us|employ|leverag|consist|learn|provid|combin|integrat|incorporat|operat|address|generat|support|perform|produc|extend|offer|requir|work|appl|maintain|preserv|adapt|utili[sz]|exploit|builds?)\\w*"),
    /** "X suffers", "X has become". */
    SUFFERS(
            "",
            "(?:\\s*\\([^)]*\\))?(?: \\w+)? (?:suffer|ha(?:s|ve)|rely|relies|fail|struggle|lack|often|typically|usually|cannot|remain|tend|are|is (?:a|an|one)|face|exhibit|assum|become|do not|does not|incur)\\w*"),
    /** "-based", "-like" behind it. */
    COMPOUND("", "(?:-based|-style|-like|-driven|-guided|-type| based| variants?|'s|\u2019s)"),
    /** The sentence says what is wrong with what there is. */
    COMPLAINT(
            "(?:however|unfortunately|despite|although|while|whereas|existing|prior work|previous work|traditional|limitations?|challeng\\w+).*$",
            ""),
    /** The sentence speaks of experiments. */
    EXPERIMENT(
            "(?:experiment|evaluat|benchmark|empirical|results|validat|test(?:ed|ing|s)?\\b|demonstrat|conduct|compar)\\w*.*$",
            ""),
    /** The sentence says "we". */
    WE("\\b(?:we|our|this paper|this work|this article)\\b.*$", ""),
    /** "we show", "we study", "we prove". */
    STUDIED(
            "\\b(?:we|paper|work|article)\\b[^.;:]{0,30}\\b(?:show|stud|analy|prov|investigat|examin|explor|evaluat|revisit|consider|demonstrat|focus|compar|find|observe|understand)\\w*(?: \\S+){0,4} $",
            ""),
    /** A verb of making before it: "we release X". */
    MADE(
            "\\b(?:releas|collect|construct|creat|curat|compil|annotat|publish|contribut|provid|present|introduc|develop|assembl|build|gather|generat|propos|design|describ|prepar|establish|make|made|offer)\\w*(?: \\S+){0,6} $",
            ""),
    /** "X is available", "X consists of", "X contains". */
    MADE_BEHIND(
            "",
            "(?:\\s*\\([^)]*\\))?[^.;]{0,40}\\b(?:publicly|available|released?|consist\\w*|contain\\w*|compris\\w*|collected|annotated|constructed|created|spanning|covering)\\b"),
    /** "experiments on X", "evaluated on X". */
    EVALUATED_ON("\\b(?:on|over|across|in)(?: \\S+){0,5} $", ""),
    /** "X dataset" without a proper name; "a large-scale X". */
    INDEFINITE("\\ban?(?: \\S+){0,2} $", ""),
    /** "a measure of X", "new metric X". */
    MEASURE("\\b(?:metric|measure|score|criterion)s?\\b[^.;]{0,30}$", "");

    private final @Nullable Pattern before;
    private final @Nullable Pattern after;

    RoleCue() {
        this("", "");
    }

    /**
     * @param before is sought in what precedes a mention
     * @param after what follows the mention begins with it
     */
    RoleCue(String before, String after) {
        this.before = before.isEmpty() ? null : Pattern.compile(before);
        this.after = after.isEmpty() ? null : Pattern.compile(after);
    }

    /**
     * Whether the words around a mention show the cue.
     *
     * @param precedes the sentence up to the mention, in lower case
     * @param follows the sentence behind the mention, in lower case
     */
    boolean isIn(String precedes, String follows) {
        return (before != null && before.matcher(precedes).find())
                || (after != null && after.matcher(follows).lookingAt());
    }
}
