package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.teahorse.embedding.EmbedderAccess;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.Standing;

/** Listings that want to be first by tricks: none is above an honest one that offers what is asked for. */
class AdversarialStoreTest {

    /** An honest service, and what people ask who want it. */
    private record Need(String title, String text, List<String> words, List<String> questions) {
    }

    private static final List<Need> NEEDS = List.of(
            new Need("小微企业代理记账服务", "每月上门取票、记账、报税，提供财务报表。适合没有专职会计的小微企业。", List.of("代理记账", "记账报税"),
                    List.of("代理记账", "找人代理记账多少钱", "小公司没会计,找谁记账报税")),
            new Need("商标注册申请代理", "查询近似商标，准备材料，提交申请，跟进审查，直到拿到证书。", List.of("商标注册", "商标申请"),
                    List.of("商标注册", "注册商标找谁办", "商标申请代理")),
            new Need("劳动合同与用工法律顾问", "起草劳动合同，处理工伤、欠薪和解除劳动合同的纠纷。", List.of("劳动合同", "法律顾问"),
                    List.of("劳动合同 法律顾问", "员工闹仲裁找哪家律师", "法律顾问")),
            new Need("茶叶质量检测", "农药残留、重金属和感官品质检测，七个工作日出报告。", List.of("茶叶检测", "农残检测"),
                    List.of("茶叶检测", "茶叶农残在哪检测", "茶叶质量检测机构")),
            new Need("设备融资租赁", "生产设备以租代购，首付二成，最长三年。", List.of("融资租赁", "设备租赁"),
                    List.of("融资租赁", "买设备钱不够能不能租", "设备融资租赁")));
    private static final int HONEST = 1_000;
    private static final int TRICKS = 2_000;
    private static SearchFixture fixture;

    @BeforeAll
    static void fill() {
        fixture = new SearchFixture(SearchFixture.temporaryFolder(), EmbedderAccess.shipped());
        List<SearchDocument> documents = new ArrayList<>();
        long trick = TRICKS;
        for (int i = 0; i < NEEDS.size(); i++) {
            Need need = NEEDS.get(i);
            documents.add(offering(HONEST + i, need.title(), need.text()));
            String words = String.join(" ", need.words());
            String all = String.join("、", NEEDS.stream().flatMap(other -> other.words().stream()).toList());
            documents.add(offering(trick++, "企业服务超市", (words + " ").repeat(60)));
            documents.add(offering(trick++, "一站式企业服务", ("专业" + words + "，" + words + "优惠，" + words + "首选，").repeat(30)));
            documents.add(offering(trick++, "综合服务大厅", all.repeat(8)));
            // hidden from readers, not from a careless index
            documents.add(offering(trick++, "装修工程承接", "承接办公室装修。" + "\u200b".repeat(200) + (words + "\u200b").repeat(40)));
            documents.add(offering(trick++, "企业服务 " + (words + " ").repeat(6), "欢迎来电咨询。"));
        }
        fixture.publish(documents);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static SearchDocument offering(long id, String title, String text) {
        return SearchDocument.of(EntryType.OFFERING, id, "/offering/" + id, title).body(text).summary("").date(LocalDate.of(2026, 10, 1))
                .standing(Standing.CURRENT).facet(Facet.REGION, List.of("530000")).build();
    }

    static Stream<Arguments> questions() {
        return Stream.iterate(0, i -> i < NEEDS.size(), i -> i + 1).flatMap(i -> NEEDS.get(i).questions().stream().map(question -> Arguments.of(question, HONEST + i)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void noTrickIsAboveTheHonestOne(String question, int honest) {
        for (String mode : List.of("hybrid", "lexical")) {
            List<Long> found = fixture.searchAnew(SearchRequest.of(Map.of("q", List.of(question), "mode", List.of(mode), "pageSize", List.of("50")))).hits().stream()
                    .map(Hit::id).toList();
            int place = found.indexOf((long) honest);
            assertTrue(place >= 0 || mode.equals("lexical"), question + ": the honest one is not found");
            assertTrue(found.subList(0, Math.max(0, place)).stream().noneMatch(id -> id >= TRICKS), question + " by " + mode + ": " + found);
        }
    }
}
