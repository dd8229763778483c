package org.papergraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * All questions that can be asked by name. A question is added by putting its file into {@code queries/}; nothing else
 * lists them.
 *
 * @param questions sorted by name
 */
public record Catalogue(List<Question> questions) {

    private static final String FOLDER = "queries";
    private static final String ENDING = ".rq";

    public Catalogue {
        questions =
                questions.stream().sorted(Comparator.comparing(Question::name)).toList();
    }

    /**
     * The catalogue that comes with papergraph: every {@code queries/*.rq} of the class path.
     *
     * @throws UnreadableQuestionException when a file breaks the rules
     */
    public static Catalogue load() {
        return load(Catalogue.class.getClassLoader());
    }

    static Catalogue load(ClassLoader classes) {
        TreeMap<String, String> texts = new TreeMap<>();
        try {
            for (URL folder : Collections.list(classes.getResources(FOLDER))) {
                URLConnection connection = folder.openConnection();
                if (connection instanceof JarURLConnection jar) {
                    readJar(jar, texts);
                } else {
                    readFolder(Path.of(new URI(folder.toString())), texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue of questions cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path with an address that is none", e);
        }
        List<Question> questions = new ArrayList<>();
        texts.forEach((file, text) -> questions.add(QuestionFile.read(file, text)));
        return new Catalogue(questions);
    }

    private static void readJar(JarURLConnection connection, TreeMap<String, String> texts) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(FOLDER + "/") && name.endsWith(ENDING)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static void readFolder(Path folder, TreeMap<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(ENDING)) {
                    texts.put(FOLDER + "/" + file.getFileName(), Files.readString(file));
                }
            }
        }
    }

    /**
     * The question of this name.
     *
     * @throws UnknownQuestionException when there is none
     */
    public Question question(String name) {
        for (Question question : questions) {
            if (question.name().equals(name)) {
                return question;
            }
        }
        NearNames near = new NearNames(name.toLowerCase(Locale.ROOT), 3);
        questions.forEach(question -> near.offer(question.name(), question.name()));
        throw new UnknownQuestionException("no question is called '" + name + "'"
                + near.sentence("; do you mean ", "?", "; the catalogue lists them all"));
    }
}
