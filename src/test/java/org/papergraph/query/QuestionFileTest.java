package org.papergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {

    private static final String FILE = "queries/who-works-on.rq";

    private static final String WHOLE = """
            #+ summary: Who works on a task?
            #+ description: Authors, folded
            #+   over "two" lines.
            #+ params:
            #+   - name: task
            #+     type: task
            #+     example: 'machine translation'
            #+     description: "The task: any \\"one\\"."
            #+   - name: since
            #+     type: date
            #+     default: 2017
            #+     example: 2020-01
            #+     description: From when on.
            #+   - name: word
            #+     type: string
            #+     required: false
            #+     example: it's
            #+     description: A word.
            #+ tags:
            #+   - tasks
            #+   - people
            # An ordinary comment about ?_nothing.
            SELECT ?author WHERE { ?p ?q ?_task ; ?r "?_nothing" . FILTER (?author > ?_since || ?q = <x?_y>) FILTER($_word) }
            """;

    @Test
    void readsAllThatTheHeadSays() {
        Question question = QuestionFile.read(FILE, WHOLE);

        assertThat(question.name()).isEqualTo("who-works-on");
        assertThat(question.summary()).isEqualTo("Who works on a task?");
        assertThat(question.description()).isEqualTo("Authors, folded over \"two\" lines.");
        assertThat(question.tags()).containsExactly("tasks", "people");
        assertThat(question.kind()).isEqualTo(AnswerKind.TABLE);
        assertThat(question.sparql()).isEqualTo(WHOLE);
        assertThat(question.parameters())
                .containsExactly(
                        new Parameter(
                                "task",
                                ParameterType.TASK,
                                true,
                                null,
                                "machine translation",
                                "The task: any \"one\"."),
                        new Parameter("since", ParameterType.DATE, false, "2017", "2020-01", "From when on."),
                        new Parameter("word", ParameterType.STRING, false, null, "it's", "A word."));
    }

    @Test
    void readsWindowsLineEnds() {
        assertThat(QuestionFile.read(FILE, WHOLE.replace("\n", "\r\n")).parameters())
                .isEqualTo(QuestionFile.read(FILE, WHOLE).parameters());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `#+ summary: Who works on a task?`  | #+ title: Who?                | 1: 'title' is not one of summary
                    `#+ summary: Who works on a task?`  | #+ summary: Who: why?         | 1: YAML would read this text as something else
                    `#+ summary: Who works on a task?`  | #+ summary: "Who" and why     | 1: the quotes do not close
                    `#+ summary: Who works on a task?`  | #+ summary:                   | 1: nothing stands behind the colon
                    `#+ summary: Who works on a task?`  | #+ summary                    | 1: expected 'key: text', not 'summary'
                    `#+ summary: Who works on a task?`  | # summary                     | 1: there is no '#+ summary:'
                    `#+ params:`                        | #+ params: none               | 4: 'params' takes a list
                    `#+     type: task`                 | #+     kind: task             | 6: a parameter has no 'kind' but default,
                    `#+     type: task`                 | #+     type: paper            | -
                    `#+     type: task`                 | #+     type: person           | 5: 'person' is not one of dataset, date,
                    `#+     type: task`                 | #+     type:task              | 6: expected 'key: text', not 'type:task'
                    `#+     type: date`                 | #+     name: date             | 10: 'name' stands here twice
                    `#+     default: 2017`              | #+     required: maybe        | 11: 'required' is true or false
                    `#+     default: 2017`              | #+     required: true         | -
                    `#+     example: it's`              | #+     required: true         | 17: 'required' stands here twice
                    `#+     example: it's`              | # no example                  | 14: the parameter has no 'example'
                    `#+   - name: word`                 | #+   - name: limit            | 14: a parameter cannot be called 'limit'
                    `#+   - name: word`                 | #+   - name: since            | 1: two parameters are called 'since'
                    `#+   - name: word`                 | #+   name: word               | 14: an entry of a list begins with '- '
                    `#+   - people`                     | #+     people                 | 21: an entry of a list begins with '- '
                    ?p ?q ?_task ;                    | ?p ?q ?_job ;                 | 23: ?_job is not among the params
                    ?p ?q ?_task ;                    | ?p ?q ?task ;                 | 1: the query does not speak of ?_task
                    SELECT ?author WHERE              | SELECT ?author WHILE          | 23: Lexical error
                    SELECT ?author WHERE              | INSERT                        | 23: Encountered
                    """)
    void saysWhereAFileBreaksTheRules(String line, String broken, String message) {
        String text = WHOLE.replace(line, broken);
        assertThat(text).isNotEqualTo(WHOLE);

        if (message.equals("-")) {
            assertThat(QuestionFile.read(FILE, text).parameters()).hasSize(3);
        } else {
            assertThatThrownBy(() -> QuestionFile.read(FILE, text))
                    .isInstanceOf(UnreadableQuestionException.class)
                    .hasMessageStartingWith("queries/who-works-on.rq:" + message);
        }
    }

    @Test
    void refusesATabBecauseYamlDoes() {
        assertThatThrownBy(() -> QuestionFile.read(FILE, "#+\tsummary: Who?\nASK {}"))
                .hasMessage("queries/who-works-on.rq:1: a tab or another odd space before the text");
    }

    @Test
    void refusesAFileNameThatIsNoQuestionsName() {
        assertThatThrownBy(() -> QuestionFile.read("queries/Who Works.rq", WHOLE))
                .hasMessageContaining("is called like this: who-introduced.rq");
    }
}
