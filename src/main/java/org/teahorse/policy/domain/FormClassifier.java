package org.teahorse.policy.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.teahorse.policy.PolicyForm;
import org.teahorse.shared.TextFolding;

/** Tells the form of a paper by the last words of its name. */
final class FormClassifier {

    private record Ending(String words, PolicyForm form) {
    }

    private static final List<Ending> ENDINGS = endings();

    /** Version and stage marks stand after the words that tell the form. */
    private static final Pattern TRAILING = Pattern.compile(
            "(?:[（(〔][^（()）]{0,40}[)）〕]|[》”\"。]|(?:[Vv]?\\d[\\d.]*版?)|等[\\d一二三四五六七八九十两多]*[个项件部]?[^，。]{0,6}(?:制度规定|文件|制度))$");

    private FormClassifier() {
    }

    private static List<Ending> endings() {
        var endings = new ArrayList<Ending>();
        for (String line : Vocabulary.lines("policy-forms.csv")) {
            int comma = line.indexOf(',');
            PolicyForm form = PolicyForm.valueOf(line.substring(0, comma));
            for (String words : line.substring(comma + 1).split("\\|")) {
                endings.add(new Ending(words, form));
            }
        }
        endings.sort(Comparator.comparingInt((Ending ending) -> ending.words().length()).reversed());
        return List.copyOf(endings);
    }

    static Optional<PolicyForm> classify(String name) {
        // 关于实施《…法》 has no form of its own: the last words are another paper's
        if (name.endsWith("》") && name.indexOf('《') > 0) {
            return Optional.empty();
        }
        String bare = bare(name);
        return ENDINGS.stream().filter(ending -> bare.endsWith(ending.words())).map(Ending::form).findFirst();
    }

    /** A name without what stands after its last word. */
    static String bare(String name) {
        String bare = TextFolding.withoutSpaces(name);
        String shorter = TRAILING.matcher(bare).replaceFirst("");
        while (!shorter.equals(bare)) {
            bare = shorter;
            shorter = TRAILING.matcher(bare).replaceFirst("");
        }
        return bare;
    }
}
