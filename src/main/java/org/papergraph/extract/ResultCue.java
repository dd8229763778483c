package org.papergraph.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sign, in the words around a number or in its place, of its being a result of the paper or not. */
enum ResultCue {
    BY("\\bby(?: [^\\s\\d]+){0,3}[\\s{~$+\\\\(-]*$", ""),
    OF(
            "\\b(?:of|at|is|was|were|are|scored?|scores|reach\\w*|attain\\w*|obtain\\w*|achiev\\w*)(?: (?:an?|the|only|about|around|approximately|nearly|over|up|to|as|high|low))*[\\s{~$\\\\(]*$",
            ""),
    TO("\\bto(?: (?:about|around|approximately|nearly|over|only|below|under|above))*[\\s{~$\\\\(]*$", ""),
    FROM("\\bfrom(?: (?:about|around|approximately|nearly|over|only|an?))*[\\s{~$\\\\(]*$", ""),
    UP_TO(
            "\\b(?:up to|over|more than|at least|as much as|nearly|almost|approximately|about|around|roughly|less than|within|only|above|below|under|as low as|as high as|exceed\\w*|beyond)[\\s{~$\\\\(an]*$",
            ""),
    IN_PARENTHESES("\\([^()]{0,25}$", "^[^()]{0,40}\\)"),
    CHANGE(
            "\\b(?:improv|increas|reduc|decreas|outperform|surpass|exceed|boost|gain|sav|lower|cut|speed|accelerat|drop|degrad|rais|enhanc|elevat|shrink|compress|beat|raise|fall|rise|rose|advanc|lift|narrow|clos)\\w*[^;]*$",
            ""),
    ACHIEVEMENT(
            "\\b(?:achiev|obtain|reach|attain|yield|result|lead|deliver|report|record|scor|rank|show|demonstrat|observ|reveal|provid|enabl|run|retain|maintain|preserv|match|produc|perform|predict|detect|classif|recover|solv)\\w*[^;]*$",
            ""),
    COMPARATIVE_BEHIND(
            "",
            "^[^.;,]{0,18}\\b(?:faster|speed-?\\s?ups?|improvements?|reductions?|increases?|gains?|better|higher|lower|fewer|less|more|smaller|larger|cheaper|drop|decrease|savings?|acceleration|boost|relative|absolute|longer|slower|worse|compression|throughput|degradation|loss)\\b"),
    COMPARISON_BEHIND(
            "",
            "^[^.;]{0,70}\\b(?:compared|than|over|relative to|against|versus|vs|respectively|outperform\\w*|surpass\\w*|beating)\\b"),
    QUALITY_BEHIND(
            "",
            "^[^.;,]{0,25}\\b(?:accuracy|precision|recall|f1|f-score|bleu|rouge|error|auc|map|miou|iou|wer|success|rate|score|performance|effectiveness)\\b"),
    QUALITY_BEFORE(
            "\\b(?:accurac|precision|recall|f1|f-score|f-measure|bleu|rouge|error|auc|map\\b|miou|iou|wer|psnr|ssim|fid|success|rate|score|perplexity|latency|throughput|cost|time|memory|correlation|speed)\\w*[^.;]{0,60}$",
            ""),
    SIZE_BEHIND(
            "",
            "^[\\s)}$-]*(?:\\w+ )?(?:of (?:the |all |its |their )?(?:\\w+ )?(?:\\w+ )?(?:data|dataset|parameters?|training|tokens?|samples?|labels?|weights?|labeled|original|examples?|model|layers?|annotations?|total|time|neurons?|cases|respondents|participants|users|papers|pixels|features|images)\\b)"),
    COUNT_BEHIND(
            "",
            "^[\\s-]*(?:[\\w-]+ ){0,2}(?:images|tokens|papers|datasets?|languages?|samples|examples|tasks|models|sentences|documents|words|parameters|layers|participants|users|categories|classes|domains|questions|pairs|articles|people|annotat\\w+|videos?|instances|hours|benchmarks|scenarios|experiments|settings|gpus?|nodes|dimensions?|agents?|systems?|teams?|records|utterances|types|years?|steps|epochs|objects|queries|problems|million|billion|thousand|k|b|bits?|shots?|turns|frames|dof|d|points|patients|subjects|studies|stages?|labels|speakers|topics|dialog\\w*|conversations|reviews|tweets|entities|relations|terms|test|training|different|publicly|popular|real-world|challenging|diverse|public)\\b"),
    SETTING(
            "\\b(?:using|with|only|under|when|given|at|for|set|size|rank|ratio|sparsity|noise|level|window|length|budget|threshold|confidence|probability|top|first|last|step|task|version|phase|edition|section|table|figure|fig|stage|layer|round|epoch|day|age|n|k|d|p|t|m)[\\s=(~$\\\\a-]*$",
            ""),
    FORMULA("[=<>^_{}$\\\\]\\s*$", "^\\s*[=<>^_+*/]"),
    NAME_BEFORE("(?:^|\\s|\\()[A-Z][\\w-]*[\\s-]$", ""),
    PROBABILITY(
            "\\b(?:probability|confidence|chance|ratio|sparsity|pruning|sampling|compression ratio|sample)\\b[^.;]{0,20}$",
            "^[\\s\\w]{0,3}(?:confidence|sparsity|probability|pruning|of the (?:data|time))\\b"),
    ONLY_DATA(
            "\\b(?:only|just|merely|using|requir\\w*|train\\w*(?: on| with)|with)(?: (?:about|around|the|a))?[\\s~]*$",
            "^[\\s\\\\]*(?:of\\b|labels|training|annotat\\w+|parameters)"),
    EXPERIMENTS(
            "(?:experiment|evaluat|empirical|result|extensive|demonstrate|show that|benchmark|test set|in practice|compared|outperform|state-of-the-art|sota|baseline)\\w*",
            "(?:outperform|state-of-the-art|sota|baseline|compared|than)"),
    THEORY(
            "\\b(?:theorem|prove|bound|lower bound|upper bound|approximation|asymptotic|o\\(|regret|polynomial|varepsilon|epsilon)",
            "(?:o\\(|varepsilon|epsilon|approximation)"),
    CITATION("\\([^()]*(?:et al|,)\\s*$", ""),
    ENUMERATION("(?:^|[\\s(,;:])\\(?$", "^\\)(?!\\s*[.,;])");

    private final @Nullable Pattern before;
    private final @Nullable Pattern after;

    ResultCue(String before, String after) {
        this.before = before.isEmpty() ? null : Pattern.compile(before);
        this.after = after.isEmpty() ? null : Pattern.compile(after);
    }

    /**
     * Whether the words around a number show the cue.
     *
     * @param precedes the sentence up to the number, as it stands there; all but {@link #NAME_BEFORE} see it in lower case
     * @param follows the sentence behind the number and its unit, in lower case
     */
    boolean isIn(String precedes, String precedesInLowerCase, String follows) {
        boolean isBefore = before != null
                && before.matcher(this == NAME_BEFORE ? precedes : precedesInLowerCase)
                        .find();
        boolean isAfter = after != null && after.matcher(follows).find();
        return this == IN_PARENTHESES || this == ENUMERATION ? isBefore && isAfter : isBefore || isAfter;
    }
}
