package org.teahorse.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.teahorse.moderation.Transitions.By;
import org.teahorse.moderation.Transitions.Edge;

class TransitionsTest {

    @Test
    void everyStateIsReachedFromADraftAndEndsInTheArchive() {
        assertEquals(EnumSet.allOf(State.class), reached(State.DRAFT));
        for (State state : State.values()) {
            assertTrue(reached(state).contains(State.ARCHIVED), state + " never ends");
        }
    }

    private static Set<State> reached(State from) {
        Set<State> reached = EnumSet.of(from);
        boolean more = true;
        while (more) {
            more = Transitions.ALL.stream().filter(edge -> reached.contains(edge.from())).map(Edge::to).map(reached::add).reduce(false, Boolean::logicalOr);
        }
        return reached;
    }

    @Test
    void nothingIsPublishedThatNobodyApproved() {
        List<State> before = Transitions.ALL.stream().filter(edge -> edge.step() == Step.PUBLISH).map(Edge::from).distinct().toList();
        assertEquals(List.of(State.APPROVED, State.SCHEDULED), before);
        assertEquals(List.of(By.REVIEWER), Transitions.ALL.stream().filter(edge -> edge.to() == State.APPROVED && edge.from() == State.SUBMITTED)
                .map(Edge::by).distinct().toList());
    }

    @Test
    void aStepThatIsNotThereLeadsNowhere() {
        assertEquals(Optional.empty(), Transitions.after(State.DRAFT, Step.PUBLISH));
        assertEquals(Optional.empty(), Transitions.after(State.ARCHIVED, Step.SUBMIT));
        assertEquals(Optional.of(State.SUBMITTED), Transitions.after(State.RETURNED, Step.SUBMIT));
    }

    @Test
    void aStepLeadsToOneStateOnly() {
        for (Edge edge : Transitions.ALL) {
            assertEquals(1, Transitions.ALL.stream().filter(other -> other.from() == edge.from() && other.step() == edge.step()).map(Edge::to).distinct().count(),
                    edge.toString());
        }
    }

    @Test
    void theDocumentationShowsTheGraphAsItIs() throws IOException {
        assertTrue(Files.readString(Path.of("docs/moderation.md")).contains("```mermaid\n" + Transitions.diagram() + "```"),
                "docs/moderation.md must contain:\n" + Transitions.diagram());
    }
}
