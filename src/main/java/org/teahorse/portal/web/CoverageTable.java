package org.teahorse.portal.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.teahorse.content.Catalogue;
import org.teahorse.program.Calls;
import org.teahorse.region.Region;
import org.teahorse.search.EntryType;
import org.teahorse.taxonomy.Topic;

/**
 * Regions by topics, added up.
 *
 * @param topics of the first level, as columns
 * @param rows   the division itself first, then those directly below it, each with everything below itself
 * @param stale  records that were not checked for too long, of all rows
 */
public record CoverageTable(List<Topic> topics, List<Row> rows, long records, long stale, Instant oldest) {

    /** @param entries a cell for each topic */
    public record Row(Region region, List<Field> entries, long records, long open, long stale, Instant oldest) {

        /** Topics of which there is nothing. */
        public long holes() {
            return entries.stream().filter(field -> field.records() == 0).count();
        }
    }

    /** @param open calls that are open today */
    public record Field(Topic topic, long records, long open) {
    }

    static CoverageTable of(Region shown, List<Region> below, List<Topic> topics, List<Catalogue.Cell> cells, List<Calls.Place> open) {
        // an office says whom to ask, not what there is: counted, it would hide every hole
        List<Catalogue.Cell> content = cells.stream().filter(cell -> cell.type() != EntryType.OFFICE).toList();
        List<Row> rows = Stream.concat(Stream.of(shown), below.stream()).map(region -> row(region, topics, content, open)).toList();
        Row whole = rows.get(0);
        return new CoverageTable(topics, rows, whole.records(), whole.stale(), whole.oldest());
    }

    private static Row row(Region region, List<Topic> topics, List<Catalogue.Cell> cells, List<Calls.Place> open) {
        List<Catalogue.Cell> here = cells.stream().filter(cell -> within(cell.regionPath(), region)).toList();
        List<Calls.Place> openHere = open.stream().filter(place -> within(place.regionPath(), region)).toList();
        List<Field> fields = topics.stream().map(topic -> new Field(topic,
                here.stream().filter(cell -> cell.topics().contains(topic.code())).mapToLong(Catalogue.Cell::records).sum(),
                openHere.stream().filter(place -> place.topics().contains(topic.code())).count())).toList();
        return new Row(region, fields, here.stream().mapToLong(Catalogue.Cell::records).sum(), openHere.size(),
                here.stream().mapToLong(Catalogue.Cell::stale).sum(),
                here.stream().map(Catalogue.Cell::oldest).min(Comparator.naturalOrder()).orElse(null));
    }

    private static boolean within(String path, Region region) {
        return path.equals(region.path()) || path.startsWith(region.path() + "/");
    }
}
