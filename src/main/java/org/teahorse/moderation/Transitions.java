package org.teahorse.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The one graph on which every version of every record moves; {@code docs/moderation.md} shows it, drawn from here. */
public final class Transitions {

    /** Who takes a step. */
    public enum By { AUTHOR, REVIEWER, PUBLISHER, SYSTEM }

    /** A way from one state to another. */
    public record Edge(State from, Step step, State to, By by) {
    }

    public static final List<Edge> ALL = List.of(
            new Edge(State.DRAFT, Step.SUBMIT, State.SUBMITTED, By.AUTHOR),
            new Edge(State.DRAFT, Step.ARCHIVE, State.ARCHIVED, By.AUTHOR),
            new Edge(State.RETURNED, Step.SUBMIT, State.SUBMITTED, By.AUTHOR),
            new Edge(State.RETURNED, Step.ARCHIVE, State.ARCHIVED, By.AUTHOR),
            new Edge(State.SUBMITTED, Step.RECALL, State.DRAFT, By.AUTHOR),
            new Edge(State.SUBMITTED, Step.RETURN, State.RETURNED, By.REVIEWER),
            new Edge(State.SUBMITTED, Step.FORWARD, State.SUBMITTED, By.REVIEWER),
            new Edge(State.SUBMITTED, Step.APPROVE, State.APPROVED, By.REVIEWER),
            new Edge(State.APPROVED, Step.RETURN, State.RETURNED, By.PUBLISHER),
            new Edge(State.APPROVED, Step.SCHEDULE, State.SCHEDULED, By.PUBLISHER),
            new Edge(State.APPROVED, Step.PUBLISH, State.PUBLISHED, By.PUBLISHER),
            new Edge(State.SCHEDULED, Step.UNSCHEDULE, State.APPROVED, By.PUBLISHER),
            new Edge(State.SCHEDULED, Step.PUBLISH, State.PUBLISHED, By.SYSTEM),
            new Edge(State.PUBLISHED, Step.SUPERSEDE, State.SUPERSEDED, By.SYSTEM),
            new Edge(State.PUBLISHED, Step.WITHDRAW, State.WITHDRAWN, By.PUBLISHER),
            new Edge(State.PUBLISHED, Step.WITHDRAW, State.WITHDRAWN, By.AUTHOR),
            new Edge(State.PUBLISHED, Step.EXPIRE, State.EXPIRED, By.SYSTEM),
            new Edge(State.PUBLISHED, Step.RENEW, State.PUBLISHED, By.AUTHOR),
            new Edge(State.SUPERSEDED, Step.ARCHIVE, State.ARCHIVED, By.SYSTEM),
            new Edge(State.WITHDRAWN, Step.ARCHIVE, State.ARCHIVED, By.SYSTEM),
            new Edge(State.EXPIRED, Step.ARCHIVE, State.ARCHIVED, By.SYSTEM));

    private Transitions() {
    }

    /** Where a step leads; empty when it cannot be taken there. */
    public static Optional<State> after(State from, Step step) {
        return ALL.stream().filter(edge -> edge.from() == from && edge.step() == step).map(Edge::to).findFirst();
    }

    /** The graph as a Mermaid state diagram. */
    public static String diagram() {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n  [*] --> DRAFT\n");
        ALL.forEach(edge -> diagram.append("  ").append(edge.from()).append(" --> ").append(edge.to()).append(" : ")
                .append(edge.step().name().toLowerCase(Locale.ROOT)).append(" (").append(edge.by().name().toLowerCase(Locale.ROOT)).append(")\n"));
        return diagram.append("  ARCHIVED --> [*]\n").toString();
    }
}
