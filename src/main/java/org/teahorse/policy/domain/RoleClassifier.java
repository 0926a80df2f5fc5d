package org.teahorse.policy.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.teahorse.policy.PolicyForm;
import org.teahorse.policy.PolicyRole;
import org.teahorse.shared.TextFolding;

/** Tells what a document is for by the words of its title; the rules are the lines of {@code policy-roles.tsv}. */
final class RoleClassifier {

    private record Rule(PolicyRole role, Pattern includes, Pattern excepts, boolean exceptsRules) {
    }

    /** A match and where it stands in the title without blanks. */
    record Match(PolicyRole role, int start, int end) {
    }

    private static final List<Rule> RULES = Vocabulary.lines("policy-roles.tsv").stream().map(RoleClassifier::rule).toList();

    private RoleClassifier() {
    }

    private static Rule rule(String line) {
        String[] cells = line.split("\t");
        boolean exceptsRules = cells.length > 2 && cells[2].equals("RULE");
        Pattern excepts = cells.length > 2 && !exceptsRules ? Pattern.compile(cells[2]) : null;
        return new Rule(PolicyRole.valueOf(cells[0]), Pattern.compile(cells[1]), excepts, exceptsRules);
    }

    static Optional<Match> classify(String title, PolicyForm form) {
        String words = TextFolding.withoutSpaces(title);
        boolean namesRule = switch (form) {
            case LAW, REGULATION, RULES, DETAILED_RULES, STANDARD -> true;
            default -> false;
        };
        for (Rule rule : RULES) {
            if (rule.exceptsRules() && namesRule || rule.excepts() != null && rule.excepts().matcher(words).find()) {
                continue;
            }
            var matcher = rule.includes().matcher(words);
            if (matcher.find()) {
                return Optional.of(new Match(rule.role(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }
}
