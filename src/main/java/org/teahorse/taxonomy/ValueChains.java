package org.teahorse.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.teahorse.shared.ReferenceFile;

/** The value chains of the province, as the reference file {@code value-chains.csv} holds them. */
@ApplicationScoped
public class ValueChains {

    private final List<ValueChain> all = ReferenceFile.read("value-chains.csv").stream()
            .map(row -> new ValueChain(row.get("code"), row.get("name_zh"), row.get("name_en"), row.get("words"),
                    ReferenceFile.orNull(row.get("topic")), List.of(row.get("industries").split("\\|")))).toList();

    public List<ValueChain> all() {
        return all;
    }

    public Optional<ValueChain> find(String code) {
        return all.stream().filter(chain -> chain.code().equals(code)).findFirst();
    }
}
