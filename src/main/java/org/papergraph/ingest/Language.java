package org.papergraph.ingest;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells texts in English from others: by their script, and by the small words that every sentence of a language has.
 *
 * <p>In doubt a text is taken for English, so that none is lost. Ready detectors tell a hundred languages and cost 2 MB
 * (one that is kept no longer) to 80 MB; to tell one from all others takes the lists below. Of the 47,571 abstracts of the
 * ACL Anthology ({@code LanguageIT}) 1,676 are told to be French and 296 Chinese, all rightly; one in French is missed.
 */
final class Language {

    /** The code of English. */
    static final String ENGLISH = "en";

    /** More than this tells no more, in UTF-16 code units. */
    private static final int EXAMINED = 20_000;

    /** An ideograph says as much as this many letters. */
    private static final int IDEOGRAPH = 3;

    /** A sentence of another language has at least this many of its small words, and this share of them. */
    private static final int FEWEST = 4;

    private static final double LEAST_SHARE = 0.08;

    private static final Map<String, Set<String>> SMALL_WORDS = lists(Map.ofEntries(
            Map.entry(
                    ENGLISH,
                    "the of and to in is for that we this with by are from which our be can has have it these their been"
                            + " such not using based more than was were into between on as an a or its at also they show paper"),
            Map.entry(
                    "fr",
                    "le la les de des du et un une dans pour que qui est sur nous par avec ce cette ces au aux sont"
                            + " en ne pas ou plus leur être entre se d l"),
            Map.entry(
                    "de",
                    "der die das und ist ein eine einer eines einem für von mit den dem des auf werden wird zu sich nicht wir"
                            + " durch bei oder auch im zur als aus dass"),
            Map.entry(
                    "es",
                    "el la los las de del y que en un una por para con se es como este esta más su al lo son entre sobre"
                            + " o ha han nos"),
            Map.entry(
                    "pt",
                    "o os as de do da dos das e que em um uma por para com se é como este esta mais no na nos nas ao são"
                            + " entre foi não"),
            Map.entry(
                    "it",
                    "il lo la gli le di del della dei delle e che un una per con si è come questo questa più nel nella da"
                            + " sono al alla tra"),
            Map.entry(
                    "ca",
                    "el la els les de del dels i que en un una per amb es és com aquest aquesta més al són entre sobre o ha"),
            Map.entry(
                    "nl",
                    "de het een en van voor met dat die op te zijn worden wordt is in niet aan door bij ook als deze dit om"
                            + " naar of uit"),
            Map.entry(
                    "sv",
                    "och att det som en ett är av för med på i till den inte har vi kan om från denna detta eller"),
            Map.entry("da", "og at det som en et er af for med på i til den ikke har vi kan om fra denne dette eller"),
            Map.entry("no", "og å det som en et er av for med på i til den ikke har vi kan om fra denne dette eller"),
            Map.entry("fi", "ja on että ei se tämä ovat myös kun joka jotka sekä voidaan tai ole mutta kuin"),
            Map.entry("pl", "i w z na do się że jest to o nie przez oraz dla są który która które od jako tym lub"),
            Map.entry("cs", "a v z na do se že je to o ne pro jsou který která které od jako tím nebo byl"),
            Map.entry("ro", "și în de la pe cu din o un care este sunt pentru că nu mai prin acest această sau ale"),
            Map.entry("hu", "a az és hogy nem is egy ez van meg mint vagy de csak által amely ezek"),
            Map.entry("tr", "ve bir bu için ile olarak olan de da daha çok gibi en ise veya kadar olduğu sonra"),
            Map.entry("id", "dan yang di untuk dengan ini dari pada dalam adalah ke tidak itu atau sebagai oleh dapat"),
            Map.entry("vi", "và của các là cho trong được một những với này có không để trên đã từ")));

    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.THAI, "th"));

    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");

    private Language() {}

    /** The ISO 639-1 code of the language that a text is likely in. */
    static String of(String text) {
        String examined = text.length() > EXAMINED ? text.substring(0, EXAMINED) : text;
        String byScript = byScript(examined);
        return byScript.isEmpty() ? byWords(examined) : byScript;
    }

    /** The language of a script other than ours, when most of the text is in it; else nothing. */
    private static String byScript(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c ->
                        letters.merge(UnicodeScript.of(c), Character.isIdeographic(c) ? IDEOGRAPH : 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> ofLanguage = new TreeMap<>();
        letters.forEach((script, count) -> {
            if (SCRIPTS.containsKey(script)) {
                ofLanguage.merge(SCRIPTS.getOrDefault(script, ""), count, Integer::sum);
            }
        });
        int foreign = ofLanguage.values().stream().mapToInt(Integer::intValue).sum();
        if (foreign * 2 <= all) {
            return "";
        }
        // Japanese has more ideographs than letters of its own, but no other language has these.
        return ofLanguage.getOrDefault("ja", 0) * 10 > all ? "ja" : most(ofLanguage);
    }

    private static String byWords(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        int words = 0;
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words++;
            String found = word.group();
            SMALL_WORDS.forEach((language, list) -> {
                if (list.contains(found)) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
        int english = counts.getOrDefault(ENGLISH, 0);
        counts.remove(ENGLISH);
        String best = most(counts);
        int count = counts.getOrDefault(best, 0);
        boolean other = count > 2 * english && count >= FEWEST && count >= LEAST_SHARE * words;
        return other ? best : ENGLISH;
    }

    /** The first in alphabetical order of those with the highest count, or nothing. */
    private static String most(Map<String, Integer> counts) {
        String best = "";
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            best = one.getValue() > counts.getOrDefault(best, 0) ? one.getKey() : best;
        }
        return best;
    }

    private static Map<String, Set<String>> lists(Map<String, String> words) {
        Map<String, Set<String>> lists = new HashMap<>();
        words.forEach((language, list) -> lists.put(language, Set.copyOf(Arrays.asList(list.split(" ")))));
        return Map.copyOf(lists);
    }
}
