package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.taxonomy.Industry;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.ValueChain;
import org.teahorse.taxonomy.ValueChains;

/** The page of a value chain, or of a class of the industrial classification: what is open, who serves it, what was decided. */
@Named
@RequestScoped
public class PortalIndustryView {

    private static final int SHOWN = 6;

    @EJB
    private CatalogueSearch search;

    @Inject
    private ValueChains chains;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private FacesContext faces;

    private String code;
    private ValueChain chain;
    private Industry industry;
    private final Map<String, Shelf> shelves = new LinkedHashMap<>();

    public void load() throws IOException {
        chain = chains.find(code).orElse(null);
        industry = taxonomy.industry(code).orElse(null);
        if (chain == null && industry == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        put("open", Map.of("type", "call,program", "open", "now", "sort", "closing"));
        put("programs", Map.of("type", "program"));
        put("services", Map.of("type", "offering,provider"));
        put("results", Map.of("type", "result", "sort", "newest"));
        put("policies", Map.of("type", "policy", "sort", "newest"));
    }

    private void put(String name, Map<String, String> asked) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (industry != null) {
            parameters.put("industry", code);
        } else if (chain.topic() != null && !name.equals("services")) {
            parameters.put("topic", chain.topic());
        } else {
            parameters.put("q", chain.words());
        }
        parameters.putAll(asked);
        Shelf shelf = Shelf.of(search, parameters, SHOWN);
        if (!shelf.isBlank()) {
            shelves.put(name, shelf);
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Its name in the reader's language. */
    public String getName() {
        Locale locale = faces.getViewRoot().getLocale();
        return chain == null ? industry.name(locale) : chain.name(locale);
    }

    /** The language of {@link #getName()}: below the sections, classes have Chinese names only. */
    public String getNameLanguage() {
        return chain == null && industry.nameEn() == null ? "zh-CN" : faces.getViewRoot().getLocale().getLanguage();
    }

    /** What is shown, by the key of its heading; without what is empty. */
    public List<Map.Entry<String, Shelf>> getShelves() {
        return List.copyOf(shelves.entrySet());
    }

    /** The classes of a value chain, or the parts of a class. */
    public List<Industry> getParts() {
        return chain != null ? chain.industries().stream().map(taxonomy::industry).flatMap(Optional::stream).toList()
                : taxonomy.industries().stream().filter(one -> code.equals(one.parent())).toList();
    }

    /** The class above; null for a section and a value chain. */
    public Industry getParent() {
        return industry == null ? null : taxonomy.industry(industry.parent()).orElse(null);
    }
}
