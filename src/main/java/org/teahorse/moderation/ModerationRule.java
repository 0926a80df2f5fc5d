package org.teahorse.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.teahorse.search.EntryType;
import org.teahorse.shared.ReferenceFile;

/**
 * How content of a type is moderated: {@code reference/moderation.csv}.
 *
 * @param chain             up to which level a submission goes
 * @param reviewDays        working days each office has
 * @param publishedOnApproval whether the last approval publishes, because author and reviewer are different organisations
 * @param lastsDays         days after which a publication has to be renewed; null for none
 * @param checks            what the reviewer vouches for
 */
public record ModerationRule(EntryType type, Chain chain, int reviewDays, boolean publishedOnApproval, Integer lastsDays, List<Check> checks) {

    /** Up to which level a submission of a county goes. */
    public enum Chain { OWN, PREFECTURE, PROVINCE }

    private static final Map<EntryType, ModerationRule> ALL = ReferenceFile.read("moderation.csv").stream().map(ModerationRule::of)
            .collect(Collectors.toMap(ModerationRule::type, Function.identity()));

    private static ModerationRule of(Map<String, String> row) {
        String lasts = row.get("lasts_days");
        return new ModerationRule(EntryType.valueOf(row.get("type").toUpperCase(Locale.ROOT)), Chain.valueOf(row.get("chain")),
                Integer.parseInt(row.get("review_days")), row.get("publishes").equals("APPROVAL"),
                lasts == null || lasts.isBlank() ? null : Integer.valueOf(lasts),
                Arrays.stream(row.get("checks").split("\\|")).map(Check::valueOf).toList());
    }

    public static ModerationRule of(EntryType type) {
        return ALL.get(type);
    }

    /**
     * The office that decides after this one.
     *
     * @param regionPath path of the submission's division
     * @param deskPath   path of the office that has decided
     * @return empty when it was the last
     */
    public Optional<String> next(String regionPath, String deskPath) {
        String[] steps = deskPath.split("/");
        boolean top = switch (chain) {
            case OWN -> true;
            case PREFECTURE -> steps.length <= 2;
            case PROVINCE -> steps.length <= 1;
        };
        return top || !regionPath.startsWith(deskPath) ? Optional.empty() : Optional.of(deskPath.substring(0, deskPath.lastIndexOf('/')));
    }
}
