package org.papergraph.resolve;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.EntityType;

/**
 * The names of what a thing is a version, a size or a kind of, as far as its own name shows.
 *
 * <p>A <em>version</em> ends in what versions and sizes are called by: "Llama-2-70B" is of "Llama 2", that of "Llama",
 * "BERT-base" of "BERT", "Recall@10" of "Recall". A <em>kind</em> has more words before its head: "structured pruning" is a
 * pruning. English compounds have their head last; a part of a hyphenated word is no head ("non-autoregressive
 * translation"), and neither is what follows a preposition. Heads that name no one thing ("model", "learning") are nobody's
 * name.
 */
final class BroaderNames {

    /** What sizes and later versions of a named thing have behind the name. */
    private static final Set<String> VERSION_WORDS = Set.of(
            "base",
            "big",
            "chat",
            "giant",
            "hard",
            "huge",
            "instruct",
            "large",
            "lite",
            "medium",
            "mini",
            "nano",
            "plus",
            "pro",
            "small",
            "tiny",
            "turbo",
            "ultra",
            "verified",
            "xl",
            "xxl");

    /** 70B, 1.5b, v2, 2.0, R1, B16, 8x7B, 4k. */
    private static final Pattern VERSION_NUMBER =
            Pattern.compile("[\\p{Ll}]?\\d+(?:[.x]\\d+)*(?:[bmko]|shot)?", Pattern.CASE_INSENSITIVE);

    /** ResNet50, YOLOv8, GPT4o, Llama3.1. */
    private static final Pattern JOINED_NUMBER =
            Pattern.compile("(.*?\\p{L})[-_]?v?\\d+(?:[.x]\\d+)*[bmko]?", Pattern.CASE_INSENSITIVE);

    private static final Pattern CUT_OFF = Pattern.compile("(.*\\p{L})@.+");
    private static final Pattern PARTS = Pattern.compile("[\\s\\p{Pd}/_]+");

    /** Two things in one breath: CIFAR10/100. */
    private static final Pattern PAIR = Pattern.compile(".*\\d/\\d+");

    private static final Pattern PROPER = Pattern.compile(".*(\\d|.\\p{Lu}).*|\\p{Lu}.*");
    private static final Pattern COINED = Pattern.compile(".*\\d.*|.*\\p{Lu}.*\\p{Lu}.*");

    /** Behind these nothing is the head, and before them all is. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "across", "against", "among", "as", "at", "between", "by", "during", "for", "from", "in", "into", "of",
            "on", "over", "through", "to", "under", "using", "via", "w.r.t.", "with", "within", "without");

    /** What stands before these may be the head of the whole; before "of" and "to" it seldom is. */
    private static final Set<String> BEHIND_A_HEAD =
            Set.of("across", "at", "for", "from", "in", "on", "under", "using", "via", "with", "without");

    private static final Set<String> JOINING = Set.of("and", "or", "vs", "vs.", "versus", "&", "+", "plus");

    /** Actions upon what follows: solving a problem is no problem. */
    private static final Set<String> VERBS = Set.of(
            "accelerate",
            "assess",
            "explore",
            "improve",
            "increase",
            "maximize",
            "maximise",
            "minimize",
            "minimise",
            "optimise",
            "reduce",
            "solve",
            "understand");

    private static final Pattern GERUND = Pattern.compile("\\p{L}{3,}ing");
    private static final Set<String> DETERMINERS = Set.of("a", "an", "its", "our", "the", "their");

    /** What is shorter stands for too many things, whoever calls it so. */
    private static final int LEAST_LETTERS_OF_A_HEAD = 3;

    /** Words that belong to the one behind them, whether there is a hyphen or not. */
    private static final Set<String> PREFIXES = Set.of(
            "anti",
            "cross",
            "few",
            "fully",
            "inter",
            "intra",
            "multi",
            "non",
            "one",
            "partially",
            "post",
            "pre",
            "pseudo",
            "quasi",
            "self",
            "semi",
            "single",
            "sub",
            "two",
            "un",
            "weakly",
            "zero");

    /** Too wide for anything to be said by being of them. */
    private static final Set<String> VAGUE = words("""
            ability adaptation agent ai algorithm allocation analysis annotation api application approach approximation
            architecture area arm art assessment assistant attack balance baseline benchmark bias block bound case
            challenge classification classifier code communication complexity component computation compute computing
            concept condition consistency constraint context control cost coverage data dataset decision decoder degree
            delay design detection development device difference direction distance distribution domain effect
            effectiveness efficiency embedding encoder engine environment error estimate estimation evaluation evidence
            example experiment extraction feature feedback framework function gain game generation group guidance head
            human image inference information input instance intelligence interaction interface issue knowledge label
            language layer learning level library life loss machine management map mapping matrix mechanism memory method
            metric model modeling module name network node number objective operation operator optimization optimizer
            order output pair paper parameter part path pattern performance phase pipeline planning platform policy power
            precision prediction problem procedure process processing product program protocol quality question range
            rank rate ratio reasoning region representation research resource response result risk robot robustness rule
            sample sampling scale scaling scheme science score search section sensor sequence service set setting setup
            similarity simulation size software solution solver source space speed stability stage standard state step
            strategy structure study subset system table target task team technique technology test text theory time
            token tool track training transform transformation type understanding unit usage use user utility value
            variable variant variance vector version video view vision window word work
            """);

    private BroaderNames() {}

    /** The names, without regard to whether any paper holds them. */
    static Set<NameId> of(EntityType type, String spelling) {
        Set<NameId> broader = new HashSet<>();
        versions(type, spelling, broader);
        kinds(type, spelling, broader);
        NameId itself = NameId.of(type, spelling).bare();
        broader.removeIf(name -> !NameResolver.canBeBroader(name, itself) || VAGUE.contains(name.id()));
        return broader;
    }

    private static void versions(EntityType type, String spelling, Set<NameId> broader) {
        String rest = spelling.strip();
        while (true) {
            String shorter = withoutVersion(type, rest);
            if (shorter.isEmpty()) {
                return;
            }
            rest = shorter;
            broader.add(NameId.of(type, rest).bare());
        }
    }

    /** A name without its last mark of a version or size; empty when it has none. */
    private static String withoutVersion(EntityType type, String name) {
        Matcher cutOff = CUT_OFF.matcher(name);
        if (type == EntityType.Metric && cutOff.matches()) {
            return cutOff.group(1);
        }
        if (name.endsWith("+") && name.length() > 3) {
            return name.substring(0, name.length() - 1);
        }
        List<String> parts = Arrays.asList(PARTS.split(name));
        if (parts.isEmpty() || PAIR.matcher(name).matches()) {
            return "";
        }
        String last = parts.get(parts.size() - 1);
        if (parts.size() > 1) {
            String before = parts.get(parts.size() - 2);
            String rest = name.substring(0, name.length() - last.length()).replaceFirst("[\\s\\p{Pd}/_]+$", "");
            boolean number = VERSION_NUMBER.matcher(last).matches()
                    && PROPER.matcher(before).matches();
            boolean word = VERSION_WORDS.contains(last.toLowerCase(Locale.ROOT))
                    && (COINED.matcher(before).matches()
                            || (!last.equalsIgnoreCase("base")
                                    && PROPER.matcher(before).matches()
                                    && parts.size() == 2));
            boolean letter = last.length() == 1
                    && Character.isUpperCase(last.charAt(0))
                    && COINED.matcher(before).matches()
                    && !name.endsWith(" " + last);
            if ((number || word || letter) && letters(rest) >= leastLetters(type)) {
                return rest;
            }
        }
        Matcher joined = JOINED_NUMBER.matcher(last);
        if (joined.matches() && PROPER.matcher(last).matches() && letters(joined.group(1)) >= leastLetters(type)) {
            return name.substring(0, name.length() - last.length()) + joined.group(1);
        }
        return "";
    }

    /** "MP3" is no "MP"; but "AP50" is an "AP". */
    private static int leastLetters(EntityType type) {
        return type == EntityType.Metric ? 2 : 3;
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetter).count();
    }

    private static void kinds(EntityType type, String spelling, Set<NameId> broader) {
        List<String> tokens = Arrays.asList(spelling.strip().split("\\s+"));
        if (tokens.stream().anyMatch(token -> token.endsWith(",") || JOINING.contains(lower(token)))) {
            return;
        }
        int end = 0;
        while (end < tokens.size() && !PREPOSITIONS.contains(lower(tokens.get(end)))) {
            end++;
        }
        boolean headBefore = end < tokens.size() && BEHIND_A_HEAD.contains(lower(tokens.get(end)));
        if (headBefore && end > 0) {
            addHead(type, tokens.subList(0, end), broader);
        }
        boolean action = (type == EntityType.Task || type == EntityType.Method) && isAction(tokens);
        for (int from = 1; from < end && !action; from++) {
            String before = lower(tokens.get(from - 1));
            if (DETERMINERS.contains(lower(tokens.get(from)))) {
                return;
            }
            if (!PREFIXES.contains(before)) {
                addHead(type, tokens.subList(from, tokens.size()), broader);
                if (headBefore) {
                    addHead(type, tokens.subList(from, end), broader);
                }
            }
        }
    }

    private static void addHead(EntityType type, List<String> tokens, Set<NameId> broader) {
        NameId head = NameId.of(type, String.join(" ", tokens)).bare();
        if (letters(head.id()) >= LEAST_LETTERS_OF_A_HEAD) {
            broader.add(head);
        }
    }

    /** "scaling verification", "efficiently detect errors": what follows is acted upon and no head. */
    private static boolean isAction(List<String> tokens) {
        String first = tokens.stream()
                .map(BroaderNames::lower)
                .filter(token -> !token.endsWith("ly"))
                .findFirst()
                .orElse("");
        return GERUND.matcher(first).matches() || VERBS.contains(first) || TaskNoun.isVerb(first);
    }

    private static String lower(String token) {
        return token.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
