package org.papergraph.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/**
 * Cuts determiners, praise and loose punctuation off mentions, and drops those that name nothing: "our method",
 * "performance".
 */
final class MentionTrimmer {

    private static final Set<String> LEADING = words("""
            a an the our their its his her this that these those some any all both each every other such many
            several various different novel new proposed existing recent current previous prior state-of-the-art
            sota popular powerful promising well-known widely-used and or of for with on in by to using via two
            three four five
            """);

    /** A metric stays the same however its values are summed up. */
    private static final Set<String> LEADING_OF_METRICS =
            with(LEADING, "average", "overall", "total", "peak", "absolute", "ms");

    /** Measures whose names begin with such a word. */
    private static final Pattern BEGINS_MEASURE = Pattern.compile(
            "(?i)(?:average displacement|peak signal|total variation"
                    + "|absolute (?:errors?|mean|normali[sz]ed|relative|trajectory|deviation|differences?|percentage))\\b.*");

    /** Words that name no thing by themselves. Folded as in {@link Spelling}. */
    private static final Set<String> VAGUE = words("""
            method model algorithm approach framework dataset data benchmark corpus task score metric technique
            architecture mechanism strategy paradigm problem module procedure scheme system performance quality
            result efficiency experiment evaluation baseline challenge solution application work paper study
            analysis setting domain scenario field research network set sample feature tool competitor
            counterpart real world synthetic art state sota downstream multiple public standard simple effective
            general main key measure improvement gain effectiveness robustness generalization number pipeline
            component bound property criteria criterion strong competitive extensive experimental empirical
            theoretical numerical practical better best good challenging traditional conventional classical
            classic
            """);

    /** Kinds that follow a proper name without being part of it. */
    private static final Set<String> HEADS_OF_NAMES = words("""
            model models method methods algorithm algorithms approach approaches framework frameworks dataset
            datasets benchmark benchmarks corpus corpora optimizer optimizers architecture architectures library
            toolkit platform system systems technique techniques task tasks leaderboard test
            """);

    /** Measures too, unless some precision's mean is meant: "with an average precision of 90%". */
    private static final Pattern AVERAGE_PRECISION = Pattern.compile("(?i)average (?:precision|recall)\\b.*");

    private static final Pattern ARTICLE = Pattern.compile("(?i)\\ban\\s+$");

    /** Of "F1 values" and "BLEU points" the measures are F1 and BLEU, of "regret bounds" it is regret. */
    private static final Pattern VALUES =
            Pattern.compile("\\s+(?:values|points?|abs|(?<!information )gains?)$|(?<=regret)\\s+bounds?$");

    /**
     * Units, an adjective, and operators that LaTeX leaves as words, which look like abbreviations of measures: "sim95", "tau
     * geq 0.7".
     */
    private static final Pattern NO_MEASURE =
            Pattern.compile("(?i:dB|Hz|accurate)|(?:sim|approx|geq|leq)(?:\\d.*)?|.*\\b(?:geq|leq)\\b.*");

    private static final Pattern ADJECTIVE = Pattern.compile("(?:ian|ive|al|ed|ic|ous|ar|ean)$");

    /** The mention without what does not belong to the name, or nothing when it is no name. */
    Optional<Mention> trimmed(String text, Mention mention) {
        int begin = mention.span().begin();
        int end = withoutLastParenthesis(text, begin, mention.span().end());
        while (begin < end && isLoose(text.charAt(end - 1), text, begin, end)) {
            end--;
        }
        while (begin < end && isLooseBefore(text.charAt(begin))) {
            begin++;
        }
        boolean metric = mention.type() == EntityType.Metric;
        Set<String> leading = metric ? LEADING_OF_METRICS : LEADING;
        int next = nextWord(text, begin, end);
        while (next > begin
                && !(metric && beginsMeasure(text, begin, end))
                && leading.contains(text.substring(begin, next).strip().toLowerCase(Locale.ROOT))) {
            begin = next;
            next = nextWord(text, begin, end);
        }
        end = withoutHeadOfName(text, begin, end, mention.type());
        if (metric) {
            end = begin
                    + VALUES.matcher(text.substring(begin, end))
                            .replaceFirst("")
                            .length();
        }
        String name = text.substring(begin, end);
        if (end - begin < 2
                || isVague(name)
                || (metric && NO_MEASURE.matcher(name).matches())) {
            return Optional.empty();
        }
        Span span = new Span(begin, end);
        return Optional.of(new Mention(span, span.in(text), mention.type(), mention.confidence()));
    }

    private static boolean beginsMeasure(String text, int begin, int end) {
        String name = text.substring(begin, end);
        if (AVERAGE_PRECISION.matcher(name).matches()) {
            return Character.isUpperCase(name.charAt(0))
                    || !ARTICLE.matcher(text.substring(Math.max(0, begin - 5), begin))
                            .find();
        }
        return BEGINS_MEASURE.matcher(name).matches();
    }

    /** A capital or digit behind the first letter; or a first capital that neither the sentence nor an adjective asks for. */
    private static boolean isProperName(String name, boolean beginsSentence) {
        return name.chars().skip(1).anyMatch(letter -> Character.isUpperCase(letter) || Character.isDigit(letter))
                || (Character.isUpperCase(name.charAt(0))
                        && !beginsSentence
                        && !ADJECTIVE.matcher(name).find());
    }

    private static boolean beginsSentence(String text, int at) {
        String before = text.substring(Math.max(0, at - 2), at).strip();
        return before.isEmpty() || ".:?!".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static Set<String> with(Set<String> words, String... others) {
        Set<String> all = new HashSet<>(words);
        all.addAll(List.of(others));
        return Set.copyOf(all);
    }

    /** Whether a spelling is a word that names nothing; two of them may ("sample efficiency", "world models"). */
    static boolean isVague(String spelling) {
        List<String> words = Spelling.folded(spelling);
        return spelling.codePoints().noneMatch(Character::isLetter)
                || words.isEmpty()
                || (words.size() == 1 && VAGUE.contains(words.get(0)));
    }

    /**
     * "word error rate (WER)" to "word error rate", as "word error rate (WER" does: what stands in parentheses is another
     * spelling. One in the middle or at the beginning stays.
     */
    private static int withoutLastParenthesis(String text, int begin, int end) {
        int open = text.lastIndexOf('(', end - 1);
        if (open <= begin || !Character.isWhitespace(text.charAt(open - 1))) {
            return end;
        }
        int close = text.indexOf(')', open);
        return close < 0 || close >= end - 1 ? open : end;
    }

    private static boolean isLoose(char last, String text, int begin, int end) {
        return Character.isWhitespace(last)
                || ",;:.'\"`-\u2013\u2014\\~".indexOf(last) >= 0
                || (last == ')' && text.substring(begin, end).indexOf('(') < 0)
                || (last == '(');
    }

    private static boolean isLooseBefore(char first) {
        return Character.isWhitespace(first) || ",;:.'\"`-\u2013\u2014)~".indexOf(first) >= 0;
    }

    /** Where the second word begins, or {@code begin} when there is only one. */
    private static int nextWord(String text, int begin, int end) {
        int at = begin;
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < end ? at : begin;
    }

    /** "AdamW optimizer" to "AdamW"; "Sheet Music Benchmark" and "residual vector quantization" stay. */
    private static int withoutHeadOfName(String text, int begin, int end, EntityType type) {
        int second = nextWord(text, begin, end);
        if (type == EntityType.Metric
                || second == begin
                || nextWord(text, second, end) != second
                || !HEADS_OF_NAMES.contains(text.substring(second, end))) {
            return end;
        }
        String name = text.substring(begin, second).strip();
        return isProperName(name, beginsSentence(text, begin)) ? begin + name.length() : end;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
