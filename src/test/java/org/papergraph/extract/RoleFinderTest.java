package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Role;

class RoleFinderTest {

    @Test
    void whatTheTitleNamesBeforeAColonIsProposed() {
        assertThat(role(
                        "SEA-RAFT: Simple, Efficient Flow",
                        "SEA-RAFT is fast. It uses RAFT.",
                        "SEA-RAFT",
                        EntityType.Method))
                .isEqualTo(Role.PROPOSED);
    }

    @Test
    void whatThePaperSaysItProposesIsProposed() {
        assertThat(role(
                        "Flow",
                        "Flow is hard. We propose FlowNetX, a novel network for flow.",
                        "FlowNetX",
                        EntityType.Method))
                .isEqualTo(Role.PROPOSED);
        assertThat(role(
                        "Flow",
                        "Flow is hard. We present a new method called FlowNetX.",
                        "FlowNetX",
                        EntityType.Method))
                .isEqualTo(Role.PROPOSED);
    }

    @Test
    void whatThePaperOutperformsIsCompared() {
        assertThat(role(
                        "Flow",
                        "Flow is hard. We propose a network. It outperforms RAFT by far.",
                        "RAFT",
                        EntityType.Method))
                .isEqualTo(Role.COMPARED);
        assertThat(role(
                        "Flow",
                        "Flow is hard. We propose a network. It is faster than RAFT.",
                        "RAFT",
                        EntityType.Method))
                .isEqualTo(Role.COMPARED);
        assertThat(role(
                        "Flow",
                        "Flow is hard. We propose a network. We beat baselines such as RAFT.",
                        "RAFT",
                        EntityType.Method))
                .isEqualTo(Role.COMPARED);
    }

    @Test
    void whatThePaperBuildsOnIsUsed() {
        assertThat(role("Flow", "Flow is hard. We propose a network based on RAFT.", "RAFT", EntityType.Method))
                .isEqualTo(Role.USED);
        assertThat(role(
                        "Flow",
                        "Large language models are common. We study them.",
                        "Large language models",
                        EntityType.Method))
                .isEqualTo(Role.USED);
    }

    @Test
    void aDatasetThatIsReleasedIsIntroduced() {
        assertThat(role(
                        "Flow",
                        "Data is rare. We release Spring2, a new dataset of scenes.",
                        "Spring2",
                        EntityType.Dataset))
                .isEqualTo(Role.INTRODUCED);
        assertThat(role("Flow", "Data is rare. We evaluate our network on Spring.", "Spring", EntityType.Dataset))
                .isEqualTo(Role.USED);
    }

    @Test
    void aMetricThatIsNewIsIntroduced() {
        assertThat(role("Flow", "We propose a novel metric called FlowScore.", "FlowScore", EntityType.Metric))
                .isEqualTo(Role.INTRODUCED);
        assertThat(role("Flow", "We reduce the endpoint error.", "endpoint error", EntityType.Metric))
                .isEqualTo(Role.REPORTED);
    }

    private static Role role(String title, String abstractText, String name, EntityType type) {
        Paper paper = SimpleText.paper(title, abstractText);
        return new PaperExtractor()
                .extract(paper, SimpleText.of(paper, Map.of(name, type))).entities().stream()
                        .filter(entity -> entity.name().equals(name))
                        .map(Entity::role)
                        .findFirst()
                        .orElseThrow();
    }
}
