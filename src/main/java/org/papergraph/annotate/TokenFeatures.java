package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * What the sequence classifier is told of each token: the word, its form and its neighbours, the clusters of these
 * words, and how the document uses the word elsewhere.
 *
 * <p>Features are names; a name that training has not seen means nothing. Changing one here makes stored models wrong, so
 * it goes with a new {@link RecognitionModel#FORMAT}.
 */
final class TokenFeatures {
    private static final int LONGEST_AFFIX = 5;
    private static final int WORDS_AROUND = 5;
    private static final int CLUSTERS_AROUND = 6;

    /** Of the three granularities, the one whose clusters are few enough to stand for a kind of word. */
    private static final int COARSE = 0;

    private static final int MIDDLE = 1;

    private final WordClusters clusters;

    TokenFeatures(WordClusters clusters) {
        this.clusters = clusters;
    }

    /**
     * The features of each token of a sentence.
     *
     * @param sentence the sentence
     * @param document the words of its document
     * @param number the sentence's number in the document, 0 for the title
     * @param sentences how many the document has
     */
    List<List<String>> of(Sentence sentence, DocumentWords document, int number, int sentences) {
        SentenceWords words = new SentenceWords(sentence, clusters);
        List<List<String>> features = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            List<String> token = new ArrayList<>(160);
            token.add("bias");
            addWords(token, words, i);
            addShapes(token, words, i);
            for (int granularity = 0; granularity < WordClusters.GRANULARITIES; granularity++) {
                addClusters(token, words, i, granularity);
            }
            addSurroundings(token, words, i);
            addPlace(token, words, i, number, sentences);
            addDocument(token, words, i, document, number);
            features.add(token);
        }
        return features;
    }

    private static void addWords(List<String> to, SentenceWords words, int i) {
        String word = words.folded(i);
        String left = words.folded(i - 1);
        String right = words.folded(i + 1);
        String left2 = words.folded(i - 2);
        String right2 = words.folded(i + 2);
        to.add("w=" + word);
        if (!words.form(i).equals(word)) {
            to.add("W=" + words.form(i));
        }
        to.add("w-1=" + left);
        to.add("w+1=" + right);
        to.add("w-2=" + left2);
        to.add("w+2=" + right2);
        to.add("w-1,0=" + left + "|" + word);
        to.add("w0,1=" + word + "|" + right);
        to.add("w-1,1=" + left + "|" + right);
        to.add("w-2,-1=" + left2 + "|" + left);
        to.add("w1,2=" + right + "|" + right2);
        for (int length = 1; length <= Math.min(LONGEST_AFFIX, word.length()); length++) {
            to.add("p=" + word.substring(0, length));
            to.add("s=" + word.substring(word.length() - length));
        }
        to.add("s-1=" + ending(left));
        to.add("s+1=" + ending(right));
        to.add("s-1,0=" + ending(left) + "|" + ending(word));
        to.add("s0,1=" + ending(word) + "|" + ending(right));
    }

    private static void addShapes(List<String> to, SentenceWords words, int i) {
        String shape = words.shape(i);
        String left = words.shape(i - 1);
        String right = words.shape(i + 1);
        to.add("f=" + shape);
        to.add("f-1=" + left);
        to.add("f+1=" + right);
        to.add("f-1,0=" + left + "|" + shape);
        to.add("f0,1=" + shape + "|" + right);
        to.add("f-1,0,1=" + left + "|" + shape + "|" + right);
    }

    private static void addClusters(List<String> to, SentenceWords words, int i, int granularity) {
        String name = "c" + granularity;
        String cluster = words.cluster(i, granularity);
        String left = words.cluster(i - 1, granularity);
        String right = words.cluster(i + 1, granularity);
        String left2 = words.cluster(i - 2, granularity);
        String right2 = words.cluster(i + 2, granularity);
        to.add(name + "=" + cluster);
        to.add(name + "-1=" + left);
        to.add(name + "+1=" + right);
        to.add(name + "-2=" + left2);
        to.add(name + "+2=" + right2);
        to.add(name + "-1,0=" + left + "|" + cluster);
        to.add(name + "0,1=" + cluster + "|" + right);
        if (granularity <= MIDDLE) {
            to.add(name + "-1,0,1=" + left + "|" + cluster + "|" + right);
            to.add(name + "-2,-1=" + left2 + "|" + left);
            to.add(name + "1,2=" + right + "|" + right2);
            to.add(name + "f=" + cluster + "|" + words.shape(i));
        }
    }

    private static void addSurroundings(List<String> to, SentenceWords words, int i) {
        for (int distance = 1; distance <= CLUSTERS_AROUND; distance++) {
            boolean near = distance <= WORDS_AROUND;
            if (i - distance >= 0) {
                to.add("cl=" + words.cluster(i - distance, MIDDLE));
                if (near) {
                    to.add("wl=" + words.folded(i - distance));
                }
            }
            if (i + distance < words.size()) {
                to.add("cr=" + words.cluster(i + distance, MIDDLE));
                if (near) {
                    to.add("wr=" + words.folded(i + distance));
                }
            }
        }
    }

    private static void addPlace(List<String> to, SentenceWords words, int i, int number, int sentences) {
        if (i == 0) {
            to.add("first");
        }
        if (i == words.size() - 1) {
            to.add("last");
        }
        if (words.bracketed(i)) {
            to.add("bracketed");
        }
        if (!words.definition(i).isEmpty()) {
            to.add("def=" + words.definition(i));
        }
        if (number > 0) {
            String place =
                    number == 1 ? "first" : number == sentences - 1 ? "last" : number * 2 < sentences ? "2" : "3";
            to.add("place=" + place);
            return;
        }
        to.add("title");
        to.add("title,first=" + (i == 0));
        to.add("title,c=" + words.cluster(i, COARSE));
        to.add("title,w-1=" + words.folded(i - 1));
        to.add("title,w+1=" + words.folded(i + 1));
        if (words.colon() >= 0) {
            to.add(i < words.colon() ? "title,before" : i > words.colon() ? "title,behind" : "title,colon");
            if (i + 1 == words.colon()) {
                to.add("title,name");
            }
        }
    }

    private static void addDocument(List<String> to, SentenceWords words, int i, DocumentWords document, int number) {
        String word = words.lower(i);
        String cluster = words.cluster(i, COARSE);
        int count = document.count(word);
        to.add("n=" + Math.min(count, 4));
        to.add("n,c=" + Math.min(count, 3) + "|" + cluster);
        if (number > 0 && word.length() > 2 && document.inTitle(word)) {
            to.add("titled");
            to.add("titled,c=" + cluster);
        }
        if (document.capitalised(word)) {
            to.add("capitalised,f=" + words.shape(i));
        }
        if (Character.isUpperCase(words.form(i).charAt(0)) && document.lowerCase(word)) {
            to.add("lowertoo");
        }
        if (document.bracketed(word)) {
            to.add("acronym");
        }
    }

    private static String ending(String word) {
        return word.length() > 3 ? word.substring(word.length() - 3) : word;
    }
}
