package org.papergraph.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/** Finds the signs of how a paper relates to what it names, in the words around the mentions. */
final class RoleFinder {

    /** How much of a sentence is looked at on either side of a mention, in characters. */
    private static final int CONTEXT = 500;

    private static final Pattern PROPOSING = Pattern.compile(
            "\\b(?:we|paper|work|article|study|authors|thesis|and|to|then|further|also|letter|report|here)\\b[^.;:]{0,50}?\\b(?:propos|introduc|present|develop|design|devis|formulat|describ|build|construct|creat|put forward|offer|releas|contribut|provid|giv|establish|deriv|suggest|implement)(?:e|es|ed|ing|s|t|y)?\\b");
    private static final Pattern CLAUSE =
            Pattern.compile("[;:]|\\b(?:which|that|where|based on|using|by|via|to|for|with|because|when)\\b");
    private static final Pattern PREPOSITION_OF_TITLE =
            Pattern.compile("\\b(?:for|of|in|with|using|via|by|on|from|through|towards?|to|beyond)\\b[^:]*$");
    private static final Pattern PROPER = Pattern.compile("^\\S*.\\S*[\\p{Lu}\\p{N}]\\S*$");
    private static final Pattern FAMILY = Pattern.compile(
            "\\b(?:methods|approaches|techniques|strategies|models|algorithms|baselines|architectures)$");
    private static final Pattern PART_NAME = Pattern.compile(
            "(?i)\\b(?:module|loss|layers?|block|branch|unit|head|strategy|mechanism|scheme|network|framework|algorithm|pipeline|procedure|method|approach|system|regularizer|objective|toolkit|bound)$");
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "(?i)^(?:vision )?transformers?$|\\bBERT|^GPT|^(?:pre-?trained )?(?:large |vision-|multimodal |neural )*language models?$|^M?LLMs?$|LSTM|ResNet|^CNNs?$|^(?:graph |deep |convolutional |recurrent |artificial )*neural networks?$|^[DGR]NNs?$|llama|^CLIP$|diffusion models?$|^(?:deep |machine |reinforcement |transfer |contrastive |supervised |self-supervised |federated )*learning$|attention$|^(?:stochastic )?gradient descent$|^SGD$|^Adam$|^LoRA$|Gaussian process|^SVMs?$|support vector|random forest|logistic regression|fine-?tuning|pre-?training|quantization|pruning|distillation|autoencoders?$|^VAEs?$|^GANs?$|generative adversarial|word2vec|^GloVe|^RL$|Q-learning|^PPO$|^GNNs?$|data augmentation|mixture[- ]of[- ]experts|^MoEs?$|chain-of-thought|prompting$|in-context learning|Mamba|state[- ]space models?|^T5$|^BART$|Monte Carlo|Markov|^NeRF|Bayesian (?:inference|optimization)|ChatGPT|^U-?Net$|encoder-decoder|multi-?task learning|curriculum learning");
    private static final Pattern COINED = Pattern.compile("\\S*\\p{Ll}\\p{Lu}\\S*|\\p{Lu}{2,}\\S*\\p{Ll}{2,}\\S*");
    private static final Pattern LIST_BEFORE = Pattern.compile("(?:,|\\band|\\bor)\\s*$");
    private static final Pattern LIST_AFTER = Pattern.compile("^\\s*(?:\\([^)]*\\))?\\s*(?:,|and\\b|or\\b)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'\u2019][\\p{L}\\p{N}]+)*|[^\\s]");

    /** How many words on either side of a mention count as its company. */
    private static final int WINDOW = 8;

    private final String text;
    private final String lower;
    private final List<Sentence> sentences;
    private final List<MentionGroup> groups;

    /** The cues are asked for the role and again for its evidence; they cost the most here. */
    private final Map<Span, Set<RoleCue>> cuesOfPlaces = new HashMap<>();

    /** Number of the first sentence of the abstract that proposes something, or -1. */
    private final int firstProposal;

    RoleFinder(String text, List<Sentence> sentences, List<MentionGroup> groups) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT).length() == text.length() ? text.toLowerCase(Locale.ROOT) : text;
        this.sentences = sentences;
        this.groups = groups;
        this.firstProposal = firstProposal();
    }

    private int firstProposal() {
        for (int i = 1; i < sentences.size(); i++) {
            if (PROPOSING.matcher(sentences.get(i).span().in(lower)).find()) {
                return i;
            }
        }
        return -1;
    }

    /** What speaks for one role or another of the group: the cues, and the words around its mentions. */
    Set<String> signs(MentionGroup group) {
        Set<String> signs = new LinkedHashSet<>();
        signs.add("*");
        Set<RoleCue> cues = cues(group);
        cues.forEach(cue -> signs.add(cue.name()));
        boolean first = true;
        for (Mention mention : group.mentions()) {
            int at = sentenceOf(mention.span());
            Set<String> around = around(mention, at);
            signs.addAll(around);
            if (first && at > 0) {
                around.forEach(sign -> signs.add("first " + sign));
                first = false;
            }
        }
        String[] words =
                group.mentions().get(0).surfaceForm().toLowerCase(Locale.ROOT).split("[\\s-]+");
        signs.add("head " + words[words.length - 1]);
        signs.add("name " + String.join(" ", words));
        signs.add("mentions=" + Math.min(5, group.mentions().size()));
        return signs;
    }

    /** The words around a mention, those of the title apart. */
    private Set<String> around(Mention mention, int at) {
        String before = before(mention, at);
        String after = after(mention, at);
        List<String> left = words(before);
        List<String> right = words(after);
        String place = at == 0 ? "title " : "";
        Set<String> signs = new LinkedHashSet<>();
        for (int i = 1; i <= 3; i++) {
            signs.add(place + "-" + i + " " + (left.size() < i ? "^" : left.get(left.size() - i)));
            signs.add(place + "+" + i + " " + (right.size() < i ? "$" : right.get(i - 1)));
        }
        if (left.size() > 1) {
            signs.add(place + "-2 1 " + left.get(left.size() - 2) + " " + left.get(left.size() - 1));
        }
        if (right.size() > 1) {
            signs.add(place + "+1 2 " + right.get(0) + " " + right.get(1));
        }
        for (String word : left.subList(Math.max(0, left.size() - WINDOW), left.size())) {
            signs.add(place + "< " + ResultSigns.stem(word));
        }
        for (String word : right.subList(0, Math.min(WINDOW, right.size()))) {
            signs.add(place + "> " + ResultSigns.stem(word));
        }
        signs.add(place + "opens " + (left.isEmpty() ? "^" : left.get(0)));
        return signs;
    }

    /** What its sentence says before a mention, in lower case. */
    private String before(Mention mention, int at) {
        int begin = mention.span().begin();
        return lower.substring(Math.max(sentences.get(at).span().begin(), begin - CONTEXT), begin);
    }

    /** What its sentence says behind a mention, in lower case. */
    private String after(Mention mention, int at) {
        int end = mention.span().end();
        return lower.substring(end, Math.min(sentences.get(at).span().end(), end + CONTEXT));
    }

    private static List<String> words(String stretch) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(stretch);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The cues that the group shows. */
    private Set<RoleCue> cues(MentionGroup group) {
        Set<RoleCue> cues = EnumSet.noneOf(RoleCue.class);
        int firstInAbstract = -1;
        for (Mention mention : group.mentions()) {
            int at = sentenceOf(mention.span());
            cues.addAll(cuesOfPlace(mention, at));
            if (at > 0 && firstInAbstract < 0) {
                firstInAbstract = at;
            }
        }
        if (firstInAbstract < 0) {
            cues.add(RoleCue.ONLY_TITLE);
        } else if (firstInAbstract * 3 <= sentences.size()) {
            cues.add(RoleCue.EARLY);
        } else if (firstInAbstract * 3 >= 2 * sentences.size()) {
            cues.add(RoleCue.LATE);
        }
        if (firstProposal < 0) {
            cues.add(RoleCue.NOTHING_PROPOSED);
        } else if (firstInAbstract > firstProposal) {
            cues.add(RoleCue.AFTER_PROPOSAL);
        } else if (firstInAbstract > 0 && firstInAbstract < firstProposal) {
            cues.add(RoleCue.BEFORE_PROPOSAL);
        }
        addCuesOfName(group, cues);
        return cues;
    }

    /** The mention whose place speaks most for a role; of what has one role only, the first. */
    Span evidence(MentionGroup group, Role role, EntityModels models) {
        Span best = group.mentions().get(0).span();
        if (group.mentions().size() == 1 || group.type().roles().size() == 1) {
            return best;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (Mention mention : group.mentions()) {
            int at = sentenceOf(mention.span());
            Set<RoleCue> cues = cuesOfPlace(mention, at);
            Set<String> signs = around(mention, at);
            cues.forEach(cue -> signs.add(cue.name()));
            double weight = models.weight(group.type(), signs, role);
            if (weight > most) {
                most = weight;
                best = mention.span();
            }
        }
        return best;
    }

    private static void addCuesOfName(MentionGroup group, Set<RoleCue> cues) {
        if (group.mentions().size() > 2) {
            cues.add(RoleCue.OFTEN);
        }
        if (group.mentions().size() == 1) {
            cues.add(RoleCue.ONCE);
        }
        if (!group.shortForms().isEmpty()) {
            cues.add(RoleCue.HAS_ACRONYM);
        }
        if (group.spellings().stream()
                .anyMatch(spelling -> PROPER.matcher(spelling).matches())) {
            cues.add(RoleCue.PROPER_NAME);
        }
        if (group.mentions().get(0).surfaceForm().split("\\s+").length > 3) {
            cues.add(RoleCue.LONG_NAME);
        }
        for (String spelling : group.spellings()) {
            if (FAMILY.matcher(spelling).find()) {
                cues.add(RoleCue.FAMILY);
            }
            if (PART_NAME.matcher(spelling).find()) {
                cues.add(RoleCue.PART_NAME);
            }
            if (WELL_KNOWN.matcher(spelling).find()) {
                cues.add(RoleCue.WELL_KNOWN);
            }
            if (COINED.matcher(spelling).matches()) {
                cues.add(RoleCue.COINED);
            }
        }
    }

    private Set<RoleCue> cuesOfPlace(Mention mention, int at) {
        return cuesOfPlaces.computeIfAbsent(mention.span(), place -> {
            Set<RoleCue> cues = EnumSet.noneOf(RoleCue.class);
            addCuesOfPlace(mention, at, cues);
            return cues;
        });
    }

    private void addCuesOfPlace(Mention mention, int at, Set<RoleCue> cues) {
        String before = before(mention, at);
        String after = after(mention, at);
        if (at == 0) {
            addCuesOfTitle(before, after, cues);
            return;
        }
        for (RoleCue cue : RoleCue.values()) {
            if (cue.isIn(before, after)) {
                cues.add(cue);
            }
        }
        if (LIST_BEFORE.matcher(before).find() || LIST_AFTER.matcher(after).find()) {
            cues.add(RoleCue.IN_LIST);
        }
        Matcher proposing = PROPOSING.matcher(before);
        int verb = -1;
        while (proposing.find()) {
            verb = proposing.end();
        }
        if (verb >= 0) {
            boolean first = !CLAUSE.matcher(before.substring(verb)).find()
                    && !isAnotherBetween(mention, mention.span().begin() - before.length() + verb);
            cues.add(first ? RoleCue.PROPOSED_FIRST : RoleCue.PROPOSED_LATER);
        }
    }

    private static void addCuesOfTitle(String before, String after, Set<RoleCue> cues) {
        cues.add(RoleCue.IN_TITLE);
        if (after.stripLeading().startsWith(":") && before.length() < 5) {
            cues.add(RoleCue.TITLE_BEFORE_COLON);
        } else if (before.isBlank()) {
            cues.add(RoleCue.TITLE_BEGINS);
        }
        if (PREPOSITION_OF_TITLE.matcher(before).find()) {
            cues.add(RoleCue.TITLE_AFTER_PREPOSITION);
        }
    }

    private boolean isAnotherBetween(Mention mention, int from) {
        return groups.stream()
                .filter(group -> group.type() == mention.type() && group.type() != EntityType.Task)
                .flatMap(group -> group.mentions().stream())
                .map(Mention::span)
                .anyMatch(other ->
                        other.begin() >= from && other.end() <= mention.span().begin());
    }

    private int sentenceOf(Span span) {
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).span().contains(span)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no sentence holds '" + span.in(text) + "'");
    }
}
