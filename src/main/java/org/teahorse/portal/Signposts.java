package org.teahorse.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.teahorse.region.Regions;
import org.teahorse.shared.ReferenceFile;
import org.teahorse.shared.TextFolding;

/**
 * Questions that a page of ours answers better than any entry: {@code reference/signposts.csv} says which words lead where. They stand
 * above the hits and never replace them.
 */
@ApplicationScoped
public class Signposts {

    private static final String PLACE = "{place}";

    private final List<Post> all = ReferenceFile.read("signposts.csv").stream()
            .map(row -> new Post(row.get("name"), row.get("address"), List.of(row.get("words").split("\\|")))).toList();

    @Inject
    private Regions regions;

    private record Post(String name, String address, List<String> words) {
    }

    /** Where to look. @param name of its words in the bundle of the portal @param address path of the page */
    public record Signpost(String name, String address) {
    }

    /**
     * The pages that answer a question; usually none.
     *
     * @param place the reader's division; null or unknown leads to the choice of one
     */
    public List<Signpost> of(String question, String place) {
        String asked = folded(question);
        return all.stream().filter(post -> post.words().stream().anyMatch(words -> asked.contains(folded(words))))
                .map(post -> new Signpost(post.name(), address(post.address(), place))).toList();
    }

    private static String folded(String text) {
        return TextFolding.withoutSpaces(text).toLowerCase(Locale.ROOT);
    }

    private String address(String address, String place) {
        if (!address.contains(PLACE)) {
            return address;
        }
        return regions.find(place).isPresent() ? address.replace(PLACE, place) : "/regions";
    }
}
