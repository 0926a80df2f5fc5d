package org.teahorse.exchange.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParsingException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Notice;
import org.teahorse.shared.Texts;
import org.teahorse.source.Sources;

/** Declares a source, or changes what is declared. What is typed stays until it is taken. */
@Named
@RequestScoped
public class ExchangeSourceView {

    private static final List<String> FIELDS = List.of("key", "name", "name@en", "homepage", "licence", "region", "level", "contentType", "mapping");

    @EJB
    private Sources sources;

    @Inject
    private Regions regions;

    @Inject
    private FacesContext faces;

    private String key;
    private SourceForm form;
    private List<Mistake> mistakes = List.of();

    /**
     * Why something was not taken.
     *
     * @param path  JSON pointer of the place
     * @param field name of the field in which the place lies
     */
    public record Mistake(String path, String field, String words) {
    }

    @PostConstruct
    void begin() {
        form = new SourceForm();
    }

    public void load() throws IOException {
        if (key == null) {
            return;
        }
        try {
            form = SourceForm.of(sources.find(key));
        } catch (NotFoundException unknown) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /** Declares what is typed, or tells every mistake in it. */
    public void save() throws IOException {
        try {
            String declared = key == null ? form.getKey() : key;
            sources.declare(declared == null ? "" : declared.strip(), form.declaration());
            Notice.done((HttpSession) faces.getExternalContext().getSession(true), "exchange", "source.saved", declared);
            faces.getExternalContext().redirect(("en".equals(faces.getViewRoot().getLocale().getLanguage()) ? "/en" : "") + "/staff/sources");
        } catch (InvalidInputException invalid) {
            mistakes = invalid.problems().stream().map(this::mistake).toList();
        } catch (BusinessException refusal) {
            mistakes = List.of(new Mistake("", "key", words("messages", refusal.messageKey(), refusal.arguments())));
        } catch (JsonParsingException broken) {
            mistakes = List.of(new Mistake("/mapping", "mapping", words("exchange", "mapping.unreadable",
                    List.of(broken.getLocation().getLineNumber(), broken.getLocation().getColumnNumber()))));
        } catch (JsonException broken) {
            mistakes = List.of(new Mistake("/mapping", "mapping", words("messages", "json.unreadable", List.of())));
        }
    }

    private Mistake mistake(InvalidInputException.Problem problem) {
        String first = problem.path().split("/", 3).length > 1 ? problem.path().split("/", 3)[1] : "";
        return new Mistake(problem.path(), FIELDS.contains(first) ? first : "mapping", words("messages", problem.messageKey(), problem.arguments()));
    }

    private String words(String bundle, String messageKey, List<?> arguments) {
        return Texts.of(bundle, faces.getViewRoot().getLocale(), messageKey, arguments);
    }

    /** The key in the address; null for a new source. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public SourceForm getForm() {
        return form;
    }

    public List<Mistake> getMistakes() {
        return mistakes;
    }

    public List<Mistake> at(String field) {
        return mistakes.stream().filter(mistake -> mistake.field().equals(field)).toList();
    }

    public List<Region> getRegions() {
        return regions.all().stream().filter(Region::current).toList();
    }

    public List<AdministrativeLevel> getLevels() {
        return Arrays.asList(AdministrativeLevel.values());
    }
}
