package org.teahorse.policy.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.teahorse.policy.domain.Extracted.Method;
import org.teahorse.shared.AdministrativeLevel;

/** The level and the region of the body that issued a document. */
record Jurisdiction(Optional<Extracted<AdministrativeLevel>> level, Optional<Extracted<String>> region) {

    private static final List<String> MUNICIPALITIES = Vocabulary.lines("municipalities.txt");
    private static final Pattern PARK = Pattern.compile("(?:开发区|试验区|园区|新区|合作区|高新区|保税区|度假区|自贸区).{0,8}(?:管委会|管理委员会)");

    /** 省委, 市政府: the body of the home region, named for short. */
    private static final Pattern SHORT_NAME = Pattern.compile("(省|自治区|市|州|县|区)(?:委|政府|人民政府|人大|政协|\\p{IsHan}{1,12}[厅局])");
    private static final Pattern PLACE = Pattern.compile("(?:中共)?(\\p{IsHan}{2,3}(省|市|州|县|区)|\\p{IsHan}{2,8}(自治区|自治州|自治县|地区))");
    private static final Pattern NATIONAL_TITLE = Pattern.compile("中华人民共和国|国务院|全国人民代表大会|中共中央");

    static Jurisdiction of(String title, List<Extracted<String>> issuers, ExtractionContext context) {
        if (!issuers.isEmpty()) {
            Jurisdiction found = ofIssuer(issuers.get(0), context);
            if (found.level().isPresent()) {
                return found;
            }
        }
        if (NATIONAL_TITLE.matcher(title).lookingAt()) {
            return new Jurisdiction(Optional.of(Extracted.inTitle(AdministrativeLevel.NATIONAL, Method.RULE, 0, 3)), Optional.empty());
        }
        Optional<RegionMatch> named = context.regions().find(title).stream().filter(match -> match.start() == 0).findFirst();
        if (named.isPresent()) {
            RegionMatch match = named.get();
            return new Jurisdiction(
                    Optional.of(Extracted.inTitle(match.level(), Method.RULE, match.start(), match.end())),
                    Optional.of(Extracted.inTitle(match.code(), Method.RULE, match.start(), match.end())));
        }
        Optional<AdministrativeLevel> place = levelOfPlace(title);
        if (place.isPresent()) {
            return new Jurisdiction(Optional.of(Extracted.inTitle(place.get(), Method.RULE, 0, 2)), Optional.empty());
        }
        return home(context);
    }

    private static Jurisdiction ofIssuer(Extracted<String> issuer, ExtractionContext context) {
        String name = issuer.value();
        List<RegionMatch> regions = context.regions().find(name);
        Optional<RegionMatch> region = regions.isEmpty() ? Optional.empty() : Optional.of(regions.get(regions.size() - 1));
        if (PARK.matcher(name).find()) {
            return new Jurisdiction(Optional.of(like(issuer, AdministrativeLevel.PARK)), region.map(match -> like(issuer, match.code())));
        }
        if (region.isPresent()) {
            return new Jurisdiction(Optional.of(like(issuer, region.get().level())), Optional.of(like(issuer, region.get().code())));
        }
        if (SHORT_NAME.matcher(name).lookingAt() && context.homeLevel() != null) {
            return home(context);
        }
        if (PublicBodies.isNational(name)) {
            return new Jurisdiction(Optional.of(like(issuer, AdministrativeLevel.NATIONAL)), Optional.empty());
        }
        return new Jurisdiction(levelOfPlace(name).map(level -> like(issuer, level)), Optional.empty());
    }

    /** The level of a place the region table does not have, by the last word of its name. */
    private static Optional<AdministrativeLevel> levelOfPlace(String text) {
        if (MUNICIPALITIES.stream().anyMatch(text::startsWith)) {
            return Optional.of(AdministrativeLevel.PROVINCE);
        }
        Matcher place = PLACE.matcher(text);
        if (!place.lookingAt()) {
            return Optional.empty();
        }
        String rank = place.group(2) != null ? place.group(2) : place.group(3);
        return Optional.of(switch (rank) {
            case "省", "自治区" -> AdministrativeLevel.PROVINCE;
            case "市", "州", "自治州", "地区" -> AdministrativeLevel.PREFECTURE;
            default -> AdministrativeLevel.COUNTY;
        });
    }

    private static Jurisdiction home(ExtractionContext context) {
        return new Jurisdiction(Optional.ofNullable(context.homeLevel()).map(Extracted::context),
                Optional.ofNullable(context.homeRegion()).map(Extracted::context));
    }

    private static <T> Extracted<T> like(Extracted<String> issuer, T value) {
        return new Extracted<>(value, Method.RULE, issuer.source(), issuer.start(), issuer.end());
    }
}
