package org.teahorse.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;

/** The standing pages that are nothing but words: about, accessibility, how providers get listed, personal data. */
@Named
@RequestScoped
public class PortalTextView {

    private static final Map<String, Standing> ALL = Map.of(
            "about", new Standing("about.", List.of("what", "whom", "true", "free", "open", "privacy"),
                    List.of(new Link("coverage", "/coverage", true), new Link("sources", "/sources", true), new Link("api", "/openapi", false),
                            new Link("feed", "/feeds/all.atom", false), new Link("catalog", "/catalog.jsonld", false),
                            new Link("services", "/cpsv.jsonld", false))),
            "accessibility", new Standing("accessibility.", List.of("standard", "how", "limits", "tell"), List.of()),
            "privacy", new Standing("privacy.", List.of("reading", "corrections", "accounts", "acts", "organisations", "files", "published", "rights"),
                    List.of(new Link("heads", "/audit/heads", true))),
            "join", new Standing("join.", List.of("who", "how", "ready", "after"),
                    List.of(new Link("regions", "/regions", true), new Link("offices", "/search?type=office", true))));

    /** How long what is kept, for the page on personal data. */
    private static final List<Integer> PERIODS = List.of(Settings.keepLogs(), Settings.keepTransactions(), Settings.keepContacts());

    /** A page. @param prefix of its texts in the bundle */
    private record Standing(String prefix, List<String> sections, List<Link> links) {
    }

    @Inject
    private PageView page;

    private String name;

    /** Where to go from there. @param ours whether it has an address in each language */
    public record Link(String name, String address, boolean ours) {
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getSections() {
        return ALL.get(name).sections();
    }

    public List<Link> getLinks() {
        return ALL.get(name).links();
    }

    /** One of the page's texts, in the reader's language. */
    public String text(String key) {
        return Texts.of("about", page.getLocale(), ALL.get(name).prefix() + key, PERIODS);
    }
}
