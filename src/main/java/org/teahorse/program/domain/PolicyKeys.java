package org.teahorse.program.domain;

import java.util.ArrayList;
import java.util.List;
import org.teahorse.policy.PolicyName;
import org.teahorse.program.ProgramParts.PolicyReference;

/** Under which names a policy may be cited, for finding the programs that cite it. */
public final class PolicyKeys {

    private PolicyKeys() {
    }

    /** Of a policy as a program cites it. */
    public static List<String> of(PolicyReference cited) {
        return of(new PolicyName(cited.title(), cited.number(), cited.reference()));
    }

    /** Of a policy by its names. */
    public static List<String> of(PolicyName name) {
        List<String> keys = new ArrayList<>();
        name.numberKey().ifPresent(key -> keys.add("number:" + key));
        if (name.title() != null) {
            keys.add("title:" + name.title());
        }
        if (name.reference() != null) {
            keys.add("record:" + name.reference());
        }
        return List.copyOf(keys);
    }
}
