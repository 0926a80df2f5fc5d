package org.teahorse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.teahorse.policy.store.PolicyStore;

/** Finds the published policies that other modules' records cite. For use within the transaction of a boundary. */
@ApplicationScoped
public class PolicyFinder {

    @Inject
    private PolicyStore store;

    /** A policy that can be linked to. */
    public record Found(long id, String title, String documentNumber, Validity validity) {
    }

    /** One statement, however many are cited. A record's own reference counts before its number, the number before the title. */
    public Map<PolicyName, Found> find(Collection<PolicyName> cited) {
        if (cited.isEmpty()) {
            return Map.of();
        }
        Set<String> references = cited.stream().map(PolicyName::reference).filter(value -> value != null).collect(Collectors.toSet());
        Set<String> numbers = cited.stream().flatMap(name -> name.numberKey().stream()).collect(Collectors.toSet());
        Set<String> titles = cited.stream().map(PolicyName::title).filter(value -> value != null).collect(Collectors.toSet());
        Map<String, Found> known = new HashMap<>();
        for (Object[] row : store.cited(references, numbers, titles)) {
            Found found = new Found(((Number) row[0]).longValue(), (String) row[1], (String) row[2], Validity.valueOf((String) row[3]));
            known.putIfAbsent("record:" + row[4], found);
            known.putIfAbsent("number:" + row[5], found);
            known.putIfAbsent("title:" + row[1], found);
            known.putIfAbsent("title:" + row[6], found);
        }
        Map<PolicyName, Found> result = new HashMap<>();
        for (PolicyName name : cited) {
            List<String> keys = List.of("record:" + name.reference(), "number:" + name.numberKey().orElse(null), "title:" + name.title());
            keys.stream().filter(key -> !key.endsWith(":null")).map(known::get).filter(found -> found != null).findFirst()
                    .ifPresent(found -> result.put(name, found));
        }
        return result;
    }
}
