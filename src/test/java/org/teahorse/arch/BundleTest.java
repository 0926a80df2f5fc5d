package org.teahorse.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teahorse.actor.Role;
import org.teahorse.alert.SavedSearches;
import org.teahorse.arch.BundleRules.Bundle;
import org.teahorse.exchange.ImportJob;
import org.teahorse.identity.Claim;
import org.teahorse.offering.PriceModel;
import org.teahorse.offering.PriceUnit;
import org.teahorse.offering.ServiceDelivery;
import org.teahorse.policy.PolicyForm;
import org.teahorse.policy.PolicyRole;
import org.teahorse.policy.RelationKind;
import org.teahorse.policy.Validity;
import org.teahorse.policy.ValidityBasis;
import org.teahorse.portal.web.Deadline;
import org.teahorse.program.Allocation;
import org.teahorse.program.CallPhase;
import org.teahorse.program.CallTrack;
import org.teahorse.program.ChannelKind;
import org.teahorse.program.DeadlineStage;
import org.teahorse.program.Delivery;
import org.teahorse.program.ProgramKind;
import org.teahorse.program.ResultStage;
import org.teahorse.provider.LegalForm;
import org.teahorse.search.AmountRange;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Opening;
import org.teahorse.search.SearchComparison;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.Suggestion;
import org.teahorse.search.Understood;
import org.teahorse.search.Why;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.shared.ProviderSetting;
import org.teahorse.shared.Setting;
import org.teahorse.taxonomy.SizeClass;

/** Holds the rules of bundles, and shows that each of them can fail. */
class BundleTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/teahorse/i18n");
    private static final List<String> NAMES = List.of("messages", "audit", "portal", "search", "content", "moderation", "about", "policy", "office", "program", "source", "exchange", "identity", "mail", "provider", "offering", "fields", "console", "alert");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"|'([^'\n]*)'");

    private static Bundle bundle(String name, String language) {
        return Bundle.of(read(BUNDLES.resolve(name + "_" + language + ".properties")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(String folder, String end) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<String>> ofEveryBundle(Function<String, ? extends Iterable<String>> rule) {
        Map<String, List<String>> broken = new TreeMap<>();
        for (String name : NAMES) {
            rule.apply(name).forEach(key -> broken.computeIfAbsent(name, none -> new ArrayList<>()).add(key));
        }
        return broken;
    }

    @Test
    void noBundleIsForgotten() {
        assertEquals(Set.copyOf(NAMES), files(BUNDLES.toString(), ".properties").stream()
                .map(file -> file.getFileName().toString().replaceFirst("_(zh|en)\\.properties$", "")).collect(Collectors.toSet()));
    }

    @Test
    void everyKeyIsThereInBothLanguages() {
        assertEquals(Map.of(), ofEveryBundle(name -> BundleRules.missing(bundle(name, "zh"), bundle(name, "en"))));
        assertEquals(Set.of("b"), BundleRules.missing(Bundle.of("a=1\nb=2"), Bundle.of("a=1")));
    }

    @Test
    void noKeyIsThereTwice() {
        assertEquals(Map.of(), ofEveryBundle(name -> bundle(name, "zh").twice()));
        assertEquals(Map.of(), ofEveryBundle(name -> bundle(name, "en").twice()));
        assertEquals(List.of("a"), Bundle.of("a=1\na=2").twice());
    }

    @Test
    void bothLanguagesTakeTheSameValues() {
        assertEquals(Map.of(), ofEveryBundle(name -> BundleRules.unequalPlaceholders(bundle(name, "zh"), bundle(name, "en"))));
        assertEquals(List.of("a"), BundleRules.unequalPlaceholders(Bundle.of("a={0} {1}"), Bundle.of("a={0}")));
    }

    @Test
    void noTextIsEmptyAndNoApostropheSwallowsAValue() {
        for (String language : List.of("zh", "en")) {
            assertEquals(Map.of(), ofEveryBundle(name -> BundleRules.empty(bundle(name, language))));
            assertEquals(Map.of(), ofEveryBundle(name -> BundleRules.loneApostrophes(bundle(name, language))));
        }
        assertEquals(List.of("a"), BundleRules.empty(Bundle.of("a= ")));
        assertEquals(List.of("a"), BundleRules.loneApostrophes(Bundle.of("a=don't {0}\nb=don''t {0}")));
    }

    @Test
    void viewsLookUpOnlyWhatIsThere() {
        Map<String, Bundle> bundles = NAMES.stream().collect(Collectors.toMap(name -> name.equals("messages") ? name : name + "Text", name -> bundle(name, "zh")));
        assertEquals(List.of(), files("src/main/webapp", ".xhtml").stream()
                .flatMap(file -> BundleRules.undefined(read(file), bundles).stream().map(key -> file + ": " + key)).toList());
        assertEquals(List.of("nav.nowhere"), BundleRules.undefined("#{portalText['nav.nowhere']}", bundles));
        assertEquals(List.of("nowhere."), BundleRules.undefined("#{portalText['nowhere.'.concat(x)]}", bundles));
        assertEquals(List.of("no"), BundleRules.undefined("#{portalText[x eq 'y' ? 'nav' : 'no']}", bundles));
        assertEquals(List.of("casesText['x']"), BundleRules.undefined("#{casesText['x']}", bundles));
    }

    @Test
    void nothingIsTranslatedInVain() {
        Set<String> literals = Stream.concat(files("src/main/webapp", ".xhtml").stream(), files("src/main/java", ".java").stream())
                .flatMap(file -> LITERAL.matcher(read(file)).results())
                .map(result -> result.group(1) == null ? result.group(2) : result.group(1)).collect(Collectors.toSet());
        // a double-quoted attribute hides the keys inside it
        literals.addAll(files("src/main/webapp", ".xhtml").stream().flatMap(file -> Pattern.compile("'([^'\n]*)'").matcher(read(file)).results())
                .map(result -> result.group(1)).collect(Collectors.toSet()));
        // a message is named by its key, and has two texts
        literals.addAll(literals.stream().flatMap(key -> Stream.of(key + ".subject", key + ".text")).toList());
        assertEquals(Map.of(), ofEveryBundle(name -> BundleRules.unused(bundle(name, "zh"), literals)));
        assertEquals(List.of("b"), BundleRules.unused(Bundle.of("all.x=1\nb=2"), Set.of("all.")));
    }

    @Test
    void everyCodeHasAName() {
        assertNamed("policy", "form.", PolicyForm.values(), "");
        assertNamed("policy", "role.", PolicyRole.values(), "");
        assertNamed("policy", "level.", AdministrativeLevel.values(), "");
        assertNamed("policy", "validity.", Validity.values(), "");
        assertNamed("policy", "validity.", Validity.values(), ".text");
        assertNamed("policy", "basis.", ValidityBasis.values(), "");
        assertNamed("policy", "relation.to.", RelationKind.values(), "");
        assertNamed("policy", "relation.from.", RelationKind.values(), "");
        assertNamed("identity", "role.", Role.values(), "");
        assertNamed("identity", "claim.state.", Claim.State.values(), "");
        assertNamed("search", "type.", EntryType.values(), "");
        assertNamed("search", "facet.", Facet.values(), "");
        assertNamed("search", "why.", Why.Code.values(), "");
        assertNamed("search", "understood.", Understood.Kind.values(), "");
        assertNamed("search", "suggest.", Suggestion.Kind.values(), "");
        assertNamed("search", "sort.", SearchRequest.Sort.values(), "");
        assertNamed("search", "open.", Opening.values(), "");
        assertNamed("search", "amount.", AmountRange.values(), "");
        assertNamed("search", "deadline.", Deadline.Code.values(), "");
        assertNamed("search", "level.", SearchRequest.Level.values(), "");
        assertNamed("search", "kind.", ProgramKind.values(), "");
        assertNamed("search", "delivery.", Delivery.values(), "");
        assertNamed("search", "allocation.", Allocation.values(), "");
        assertNamed("search", "size.", SizeClass.values(), "");
        assertNamed("program", "phase.", CallPhase.values(), "");
        assertNamed("program", "stage.", ResultStage.values(), "");
        assertNamed("program", "stage-of.", DeadlineStage.values(), "");
        assertNamed("program", "track.", CallTrack.values(), "");
        assertNamed("program", "channel.", ChannelKind.values(), "");
        assertNamed("provider", "form.", LegalForm.values(), "");
        assertNamed("search", "delivery.", ServiceDelivery.values(), "");
        assertNamed("search", "price.", PriceModel.values(), "");
        assertNamed("offering", "unit.", PriceUnit.values(), "");
        assertNamed("exchange", "state.", ImportJob.State.values(), "");
        assertNamed("alert", "order.", SavedSearches.Order.values(), "");
        assertNamed("console", "move.", SearchComparison.Move.values(), "");
        assertNamed("console", "origin.", Setting.Origin.values(), "");
        assertNamed("console", "setting.", Setting.values(), "");
        assertNamed("console", "provider-setting.", ProviderSetting.values(), "");
    }

    private static void assertNamed(String name, String start, Enum<?>[] constants, String end) {
        Set<String> keys = bundle(name, "zh").texts().keySet();
        assertFalse(constants.length == 0);
        assertEquals(List.of(), Arrays.stream(constants).map(code -> start + code.name() + end).filter(key -> !keys.contains(key)).toList());
    }
}
