package org.teahorse.search.store;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.teahorse.search.Clause;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.Standing;

/**
 * A pinned sample: titles, numbers and dates of real documents, with short texts in our own words, and a few invented documents for
 * what a register does not show: clauses, a forwarded copy, another language, an ended one.
 */
final class SampleCatalogue {

    static final long WITH_CLAUSES = 900;
    static final long COPY = 901;
    static final long ENGLISH = 902;
    static final long ENDED = 903;
    static final long COPIED = 2;

    private SampleCatalogue() {
    }

    static List<SearchDocument> documents() {
        List<SearchDocument> documents = new ArrayList<>(register());
        documents.add(SearchDocument.of(EntryType.POLICY, WITH_CLAUSES, "/policy/900", "演示县扶持实体经济若干办法")
                .facet(Facet.REGION, List.of("530000", "530800", "530821")).facet(Facet.ISSUER, List.of("演示县人民政府"))
                .date(LocalDate.of(2024, 5, 1)).standing(Standing.CURRENT)
                .body("为扶持本县企业，制定本办法。\n对首次获得贷款的企业，按利率的百分之三十给予贴息。\n"
                        + "厂房顶层安装光伏的，<b>验收合格</b>后奖励十万元。")
                .clauses(List.of(
                        new Clause("art-1", "第一条", "第一章 总则", "为扶持本县企业，制定本办法。"),
                        new Clause("art-2", "第二条", "第二章 融资", "对首次获得贷款的企业，按利率的百分之三十给予贴息。"),
                        new Clause("art-3", "第三条", "第二章 融资", "厂房顶层安装光伏的，<b>验收合格</b>后奖励十万元。")))
                .build());
        documents.add(SearchDocument.of(EntryType.POLICY, COPY, "/policy/901", "演示市人民政府办公室转发云南省支持中小企业纾困发展若干措施的通知")
                .facet(Facet.REGION, List.of("530000", "530800")).date(LocalDate.of(2022, 2, 1)).copyOf(COPIED).build());
        documents.add(SearchDocument.of(EntryType.POLICY, ENGLISH, "/policy/902", "Guidelines on Supporting Small Businesses with Guaranteed Loans")
                .language("en").body("Loans for exporters are guaranteed by the provincial fund.").date(LocalDate.of(2023, 1, 1)).build());
        documents.add(SearchDocument.of(EntryType.POLICY, ENDED, "/policy/903", "演示省推动云茶产业绿色发展的意见")
                .facet(Facet.VALIDITY, List.of("REPEALED")).date(LocalDate.of(2018, 11, 12)).standing(Standing.ENDED).build());
        return documents;
    }

    private static List<SearchDocument> register() {
        try (var reader = new InputStreamReader(SampleCatalogue.class.getResourceAsStream("/search/sample.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(SampleCatalogue::document).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SearchDocument document(CSVRecord row) {
        boolean internal = Boolean.parseBoolean(row.get("internal"));
        long id = Long.parseLong(row.get("id"));
        return SearchDocument.of(EntryType.POLICY, id, "/policy/" + id, row.get("title"))
                .source("sample", "s" + id)
                .numbers(row.get("number").isEmpty() ? List.of() : List.of(row.get("number")))
                .body(row.get("body"))
                .facet(Facet.REGION, List.of("530000"))
                .facet(Facet.ROLE, List.of(internal ? "INTERNAL" : "POLICY"))
                .facet(Facet.ISSUER, List.of(row.get("title").contains("办公厅") ? "云南省人民政府办公厅" : "云南省人民政府"))
                .date(row.get("date").isEmpty() ? null : LocalDate.parse(row.get("date")))
                .internal(internal).build();
    }
}
