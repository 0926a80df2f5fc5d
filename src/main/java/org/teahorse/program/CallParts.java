package org.teahorse.program;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lists of a call, kept as one JSON object. */
public record CallParts(List<Deadline> deadlines, List<Channel> channels) {

    public CallParts {
        deadlines = List.copyOf(deadlines);
        channels = List.copyOf(channels);
    }

    /**
     * The last day of one step.
     *
     * @param region     code of the division it holds in; null for all
     * @param regionPath its path; empty for all
     * @param note       may be null
     */
    public record Deadline(DeadlineStage stage, LocalDate on, String region, String regionPath, String note) {

        static Deadline read(JsonObject json) {
            return new Deadline(DeadlineStage.valueOf(json.getString("stage")), LocalDate.parse(json.getString("on")),
                    json.getString("region", null), json.getString("regionPath", ""), json.getString("note", null));
        }

        JsonObject json() {
            JsonObjectBuilder json = Json.createObjectBuilder().add("stage", stage.name()).add("on", on.toString()).add("regionPath", regionPath);
            put(json, "region", region);
            put(json, "note", note);
            return json.build();
        }

        /** Whether it holds in a division. */
        boolean holdsIn(String path) {
            return regionPath.isEmpty() || path.equals(regionPath) || path.startsWith(regionPath + "/");
        }
    }

    /** A way to hand in. @param url may be null @param address may be null */
    public record Channel(ChannelKind kind, String name, String url, String address) {

        static Channel read(JsonObject json) {
            return new Channel(ChannelKind.valueOf(json.getString("kind")), json.getString("name"), json.getString("url", null),
                    json.getString("address", null));
        }

        JsonObject json() {
            JsonObjectBuilder json = Json.createObjectBuilder().add("kind", kind.name()).add("name", name);
            put(json, "url", url);
            put(json, "address", address);
            return json.build();
        }
    }

    /**
     * The chain as it runs in a division: for each step the deadline that was set most narrowly.
     *
     * @param path the reader's division; empty when it is not known, and then only what holds everywhere
     */
    public List<Deadline> chain(String path) {
        return deadlines.stream().map(Deadline::stage).distinct().sorted()
                .map(stage -> deadlines.stream().filter(deadline -> deadline.stage() == stage && deadline.holdsIn(path))
                        .max(Comparator.comparingInt((Deadline deadline) -> deadline.regionPath().length())))
                .flatMap(Optional::stream).toList();
    }

    /** The enterprise's own deadline in a division; empty when none was set apart from the call's end. */
    public Optional<Deadline> own(String path) {
        return chain(path).stream().filter(deadline -> deadline.stage() == DeadlineStage.ENTERPRISE).findFirst();
    }

    /** The last day on which any enterprise anywhere may apply; empty when no deadline is set for enterprises. */
    public Optional<LocalDate> lastEnterpriseDay() {
        return deadlines.stream().filter(deadline -> deadline.stage() == DeadlineStage.ENTERPRISE).map(Deadline::on).max(Comparator.naturalOrder());
    }

    /** Reads what a call keeps. */
    public static CallParts read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new CallParts(ProgramParts.list(json, "deadlines", Deadline::read), ProgramParts.list(json, "channels", Channel::read));
        }
    }

    /** What a call keeps. */
    public String json() {
        JsonArrayBuilder days = Json.createArrayBuilder();
        deadlines.forEach(deadline -> days.add(deadline.json()));
        JsonArrayBuilder ways = Json.createArrayBuilder();
        channels.forEach(channel -> ways.add(channel.json()));
        return Json.createObjectBuilder().add("deadlines", days).add("channels", ways).build().toString();
    }

    private static void put(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
