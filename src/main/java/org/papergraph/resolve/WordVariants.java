package org.papergraph.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way of writing for words that are written in several: American spelling, letters of Greek by name, no LaTeX. */
final class WordVariants {

    /** What verbs in -ise have before it; other words in -ise ("noise", "precise") are left alone. */
    private static final Set<String> VERBS_IN_ISE = words("""
            anonym binar categor central character contextual custom decentral diagonal digit discret emphas equal factor
            final formal general harmon hypothes initial legal lemmat linear local maxim memor minim mobil modular
            modern normal optim organ orthogonal parallel parameter parametr penal personal polar prior pseudonym
            quant random rational real recogn regular reorgan serial special stabil standard summar symmetr synchron
            synthes token util vector verbal virtual visual
            """);

    private static final Pattern ISE = Pattern.compile("(.+)is(e|ed|es|er|ers|ing|able)");
    private static final Pattern ISATION = Pattern.compile("(.{3,})isation(s?)");
    private static final Pattern YSE = Pattern.compile("(anal|catal|paral)ys(ed|er|ers|ing)");
    private static final Pattern OUR =
            Pattern.compile("(behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|tum|vap)our(.*)");
    private static final Pattern DOUBLED =
            Pattern.compile("(.*)(cancel|channel|fuel|label|level|model|signal|travel|tunnel)l(ed|er|ers|ing)");
    private static final Pattern METRE = Pattern.compile("(|centi|kilo|milli|nano)metre(s?)");

    private static final Map<String, String> AMERICAN = Map.ofEntries(
            Map.entry("acknowledgement", "acknowledgment"),
            Map.entry("ageing", "aging"),
            Map.entry("analogue", "analog"),
            Map.entry("analyse", "analyze"),
            Map.entry("artefact", "artifact"),
            Map.entry("calibre", "caliber"),
            Map.entry("catalogue", "catalog"),
            Map.entry("centre", "center"),
            Map.entry("centred", "centered"),
            Map.entry("defence", "defense"),
            Map.entry("dialogue", "dialog"),
            Map.entry("fibre", "fiber"),
            Map.entry("grey", "gray"),
            Map.entry("greyscale", "grayscale"),
            Map.entry("judgement", "judgment"),
            Map.entry("learnt", "learned"),
            Map.entry("licence", "license"),
            Map.entry("offence", "offense"),
            Map.entry("paediatric", "pediatric"),
            Map.entry("programme", "program"),
            Map.entry("speciality", "specialty"),
            Map.entry("theatre", "theater"));

    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("α", "alpha"),
            Map.entry("β", "beta"),
            Map.entry("γ", "gamma"),
            Map.entry("δ", "delta"),
            Map.entry("ε", "epsilon"),
            Map.entry("ϵ", "epsilon"),
            Map.entry("ζ", "zeta"),
            Map.entry("η", "eta"),
            Map.entry("θ", "theta"),
            Map.entry("κ", "kappa"),
            Map.entry("λ", "lambda"),
            Map.entry("μ", "mu"),
            Map.entry("ν", "nu"),
            Map.entry("ξ", "xi"),
            Map.entry("π", "pi"),
            Map.entry("ρ", "rho"),
            Map.entry("σ", "sigma"),
            Map.entry("τ", "tau"),
            Map.entry("φ", "phi"),
            Map.entry("ϕ", "phi"),
            Map.entry("χ", "chi"),
            Map.entry("ψ", "psi"),
            Map.entry("ω", "omega"),
            Map.entry("ℓ", "l"),
            Map.entry("∞", "infinity"));

    /** Shorter words are written in one way. */
    private static final int SHORTEST = 4;

    private static final Pattern GREEK_LETTER = Pattern.compile("(?i)[α-ωϵϕℓ∞]");
    private static final Map<String, String> LATEX =
            Map.of("varepsilon", "epsilon", "vartheta", "theta", "varphi", "phi", "infty", "infinity");

    /** Commands that only set type; without their backslash they stand glued to what they set: "textscGLUE". */
    private static final Pattern TYPESETTING = Pattern.compile(
            "\\\\?(?:text(?:sc|bf|it|tt|rm|sf)|math(?:cal|bb|bf|it|rm|sf|scr)|emph|scriptsize|operatorname)(?=[\\p{Lu}{ ])"
                    + "|\\\\(?:text|em|it|bf|sc|rm|tt|small)\\b");

    /** The letter of norms, before EntityKey joins it with its number. */
    private static final Pattern ELL = Pattern.compile("(?<!\\p{L})\\\\?ell(?!\\p{L})");

    /** Nothing to set, nothing Greek: what nearly all names are. */
    private static final Pattern IS_PLAIN =
            Pattern.compile("(?!.*(?:\\bell|text|math|emph|scriptsize|operatorname))[\\p{ASCII}&&[^\\\\]]*");

    private WordVariants() {}

    /** A name without typesetting commands, and Greek letters by name. */
    static String plain(String name) {
        if (IS_PLAIN.matcher(name).matches()) {
            return name;
        }
        String set = ELL.matcher(TYPESETTING.matcher(name).replaceAll("")).replaceAll("l");
        Matcher letters = GREEK_LETTER.matcher(set);
        return letters.replaceAll(letter -> {
            String greek = letter.group().toLowerCase(Locale.ROOT);
            boolean inWord = letter.end() < set.length() && Character.isLetter(set.charAt(letter.end()));
            return GREEK.getOrDefault(greek, greek) + (inWord && !greek.equals("ℓ") ? " " : "");
        });
    }

    /** The word as it is usually written. */
    static String of(String word) {
        String latex = LATEX.getOrDefault(word, "");
        if (!latex.isEmpty()) {
            return latex;
        }
        return word.length() < SHORTEST ? word : american(word);
    }

    private static String american(String word) {
        if (word.contains("is")) {
            Matcher isation = ISATION.matcher(word);
            if (isation.matches()) {
                return isation.group(1) + "ization" + isation.group(2);
            }
            Matcher ise = ISE.matcher(word);
            if (ise.matches() && VERBS_IN_ISE.contains(withoutPrefix(ise.group(1)))) {
                return ise.group(1) + "iz" + ise.group(2);
            }
        }
        String spelled = word;
        if (word.contains("ys")) {
            spelled = YSE.matcher(spelled).replaceFirst("$1yz$2");
        }
        if (word.contains("our")) {
            spelled = OUR.matcher(spelled).replaceFirst("$1or$2");
        }
        if (word.contains("ll")) {
            spelled = DOUBLED.matcher(spelled).replaceFirst("$1$2$3");
        }
        if (word.contains("metre")) {
            spelled = METRE.matcher(spelled).replaceFirst("$1meter$2");
        }
        return AMERICAN.getOrDefault(spelled, spelled);
    }

    private static String withoutPrefix(String stem) {
        for (String prefix : new String[] {"re", "de", "un"}) {
            if (stem.startsWith(prefix) && VERBS_IN_ISE.contains(stem.substring(prefix.length()))) {
                return stem.substring(prefix.length());
            }
        }
        return stem;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
