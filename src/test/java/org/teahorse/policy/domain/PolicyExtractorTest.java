package org.teahorse.policy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.teahorse.policy.PolicyForm;
import org.teahorse.policy.PolicyRole;
import org.teahorse.policy.Validity;
import org.teahorse.policy.ValidityBasis;
import org.teahorse.policy.domain.NumberCheck.Reason;
import org.teahorse.policy.domain.NumberCheck.Verdict;
import org.teahorse.shared.AdministrativeLevel;

class PolicyExtractorTest {

    private final PolicyExtractor extractor = new PolicyExtractor(TestReference.register());

    private Extraction title(String title) {
        return extractor.extract(new ExtractionInput(title, null, null, null, null, null));
    }

    private Extraction text(String text, LocalDate publishedOn) {
        return extractor.extract(new ExtractionInput("管理办法", text, null, null, publishedOn, null));
    }

    private NumberCheck number(String title, String number, String signedOn) {
        return extractor.extract(new ExtractionInput(title, null, number, LocalDate.parse(signedOn), null, null))
                .numberCheck().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "云南省人民政府办公厅关于印发云南省气象灾害应急预案的通知,云南省气象灾害应急预案,EMERGENCY_PLAN",
        "中共云南省委办公厅 云南省人民政府办公厅印发《关于进一步加强非物质文化遗产保护工作的实施意见》,关于进一步加强非物质文化遗产保护工作的实施意见,OPINION",
        "《云南省基层卫生高级职称评审办法》的通知,云南省基层卫生高级职称评审办法,RULES",
        "云南省人民政府印发关于加强政务诚信建设实施办法的通知,关于加强政务诚信建设实施办法,RULES",
        "中共云南省委印发《贯彻〈社会主义学院工作条例〉实施细则》,贯彻〈社会主义学院工作条例〉实施细则,DETAILED_RULES",
        "云南省人民政府办公厅转发省文化厅等部门关于做好政府向社会力量购买公共文化服务工作实施意见的通知,省文化厅等部门关于做好政府向社会力量购买公共文化服务工作实施意见,OPINION"})
    void theRealNameOfWhatIsIssuedTellsTheForm(String title, String inner, PolicyForm form) {
        Extraction found = title(title);
        assertEquals(inner, found.innerTitle().orElseThrow().value());
        assertEquals(form, found.form().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"省委办公厅、省政府办公厅印发《实施意见》构建现代环境治理体系", "云南省人民政府关于公布第八批省级文物保护单位的通知",
        "中共云南省委 云南省人民政府关于贯彻《知识产权强国建设纲要（2021—2035年）》的实施意见"})
    void noRealNameIsMadeUp(String title) {
        assertTrue(title(title).innerTitle().isEmpty());
    }

    @Test
    void theLeadIssuerComesFirst() {
        assertEquals(List.of("中共云南省委办公厅", "云南省人民政府办公厅"), issuers("中共云南省委办公厅　云南省人民政府办公厅印发《关于深化改革的意见》"));
        assertEquals(List.of("工业和信息化部", "财政部"), issuers("工业和信息化部 财政部关于印发管理办法的通知"));
        assertEquals(List.of("财政部", "税务总局"), issuers("财政部税务总局关于延续实施优惠政策的公告"));
        assertEquals(List.of("云南省市场监督管理局"), issuers("云南省市场监督管理局等14部门关于印发若干政策的通知"));
        assertEquals(List.of("云南省人民政府办公厅"), issuers("云政云南省人民政府办公厅关于推进微型企业培育工程的通知"));
        assertEquals(List.of(), issuers("云南省安全生产党政同责暂行规定"));
    }

    private List<String> issuers(String title) {
        return title(title).issuers().stream().map(Extracted::value).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "云南省人民政府办公厅关于成立云南省生活垃圾分类工作领导小组的通知,INTERNAL",
        "云南省人民政府关于2020年度科学技术奖励的决定,INTERNAL",
        "云南省科学技术奖励办法,POLICY",
        "云南省招商引资工作委员会办公室关于印发《云南省招商引资中介奖励办法（试行）》的通知,POLICY",
        "关于政协十三届全国委员会第四次会议第1192号（经济发展类143号）提案答复的函,INTERNAL",
        "云南省人民政府办公厅关于2019年度安全生产目标责任考核结果的通报,INTERNAL",
        "云南省人民政府关于聘任王灿平同志为省人民政府参事的通知,INTERNAL",
        "云南省人民政府关于同意昭阳区等县区有关镇撤镇设街道的批复,INTERNAL",
        "云南省人民政府关于云南省土地整治规划（2016—2020年）的批复,POLICY",
        "云南省人民政府办公厅关于印发云南省统计局主要职责内设机构和人员编制规定的通知,INTERNAL",
        "云南省人民政府办公厅关于促进家政服务业提质扩容的实施意见,POLICY",
        "关于组织开展2026年专精特新中小企业申报工作的通知,CALL_NOTICE",
        "关于2026年拟认定专精特新中小企业名单的公示,PUBLICITY",
        "关于公布2026年专精特新中小企业名单的通知,LIST",
        "《云南省促进民营经济发展若干措施》政策解读,INTERPRETATION",
        "市场主体登记常见问题,FAQ",
        "中小企业促进条例（征求意见稿）,CONSULTATION"})
    void theRoleIsToldApartFromTheForm(String title, PolicyRole role) {
        assertEquals(role, title(title).role().value());
    }

    @Test
    void theLevelIsTheIssuers() {
        assertEquals(AdministrativeLevel.PROVINCE, title("云南省人民政府关于云龙水库保护的意见").level().orElseThrow().value());
        assertEquals(AdministrativeLevel.PREFECTURE, title("普洱市人民政府关于茶产业的意见").level().orElseThrow().value());
        assertEquals("530800", title("普洱市人民政府关于茶产业的意见").region().orElseThrow().value());
        assertEquals(AdministrativeLevel.NATIONAL, title("国务院办公厅关于促进消费的意见").level().orElseThrow().value());
        assertEquals(AdministrativeLevel.PARK, title("昆明经济技术开发区管理委员会关于印发办法的通知").level().orElseThrow().value());
        assertEquals("530000", title("省委办公厅 省政府办公厅印发《关于减负的意见》").region().orElseThrow().value());
    }

    @Test
    void aCitedNumberNeverBecomesTheDocumentsOwn() {
        assertEquals(Reason.LISTS_OTHERS, cited("云南省人民政府关于废止和修改部分规章的决定", "日云政发〔1989〕137号", "2015-07-17"));
        assertEquals(Reason.NATIONAL_AGENCY, cited("中共云南省委 云南省人民政府关于深化农垦改革发展的实施意见", "中发〔2015〕33号", "2016-03-01"));
        assertEquals(Reason.FOREIGN_AGENCY, cited("云南省人民政府关于通海历史文化名城保护规划的批复", "玉政发〔2014〕24号", "2015-06-01"));
        assertEquals(Reason.FOREIGN_AGENCY, cited("省委办公厅 省政府办公厅印发《实施方案》", "昆明市人民政府2015年第88号", "2015-06-01"));
        assertEquals(Reason.OTHER_AGENCY, cited("中共云南省委 云南省人民政府关于加快工业转型升级的意见", "云政发〔2010〕23号", "2010-08-26"));
        assertEquals(Reason.OTHER_AGENCY, cited("云南省人民政府办公厅关于大力推进保险金融服务便利化的实施意见", "云政发〔2014〕3号", "2014-09-15"));
        assertEquals(Reason.EARLIER_YEAR, cited("云南省退役士兵安置规定", "省人民政府云政发〔1988〕177号", "2014-06-09"));
    }

    private Reason cited(String title, String number, String signedOn) {
        NumberCheck check = number(title, number, signedOn);
        assertEquals(Verdict.CITED, check.verdict());
        return check.reason();
    }

    @Test
    void wordsGluedToAnOwnNumberAreTakenOff() {
        NumberCheck check = number("云南省人民政府关于加强管理的意见", "省人民政府云政发〔2014〕17号", "2014-06-09");
        assertEquals(Verdict.CLEANED, check.verdict());
        assertEquals("云政发〔2014〕17号", check.number().printed());
    }

    @Test
    void anArchivePublishedLateKeepsItsNumbers() {
        Extraction found = extractor.extract(new ExtractionInput("云南省人民政府关于印发云南省企业国有资产处置审批管理办法的通知", null,
                "云政发〔2007〕61号", null, LocalDate.of(2012, 7, 4), null));
        assertEquals("云政发|2007|61", found.documentNumber().orElseThrow().value().key());
    }

    @Test
    void theTermIsReadFromTheFinalClause() {
        Extraction found = text("《旧办法》自2010年1月1日起施行。\n第九条 本办法自2022年3月1日起施行，有效期5年。", null);
        assertEquals(LocalDate.of(2022, 3, 1), found.effectiveOn().orElseThrow().value());
        assertEquals(LocalDate.of(2027, 2, 28), found.expiresOn().orElseThrow().value());
        assertEquals(Validity.IN_FORCE, found.validity().value());
        assertEquals(ValidityBasis.CLAUSE, found.validityBasis());
    }

    @Test
    void aTermReckonedFromPublicationNeedsThePublication() {
        String clause = "第九条 本办法自公布之日起30日后施行，试行期2年。";
        Extraction found = text(clause, LocalDate.of(2023, 1, 1));
        assertEquals(LocalDate.of(2023, 1, 31), found.effectiveOn().orElseThrow().value());
        assertEquals(Validity.EXPIRED, found.validity().value());
        assertEquals(ValidityBasis.TRIAL_TERM, found.validityBasis());
        assertTrue(text(clause, null).effectiveOn().isEmpty());
    }

    @Test
    void nothingIsCalledInForceWithoutABasis() {
        assertEquals(Validity.UNKNOWN, text("第九条 本办法自2022年3月1日起施行。", null).validity().value());
        assertEquals(ValidityBasis.NONE, title("云南省交易场所监督管理办法（试行）").validityBasis());
        assertEquals(Validity.UNKNOWN, text("第三条 许可证有效期5年。\n第九条 申请人自2022年3月1日起施行计划。", null).validity().value());
        assertEquals(Validity.DRAFT, title("中小企业促进条例（征求意见稿）").validity().value());
    }

    @Test
    void everyEntryOfARepealListIsRepealed() {
        Extraction found = text("经清理，决定废止下列文件：\n一、《茶叶初制所改造补助办法》（演政规〔2019〕4号）。\n二、《小微企业房租补贴办法》。\n"
                + "三、其他事项按《现行管理办法》办理。\n本决定自公布之日起施行。请同时执行《另一现行办法》。", null);
        assertEquals(List.of("REPEALS:茶叶初制所改造补助办法#演政规|2019|4", "REPEALS:小微企业房租补贴办法"),
                relations(found).stream().filter(relation -> relation.startsWith("REPEALS")).toList());
    }

    @Test
    void relationsCarryTitleAndNumber() {
        Extraction found = text("第一条 根据《中华人民共和国中小企业促进法》和《国务院关于扶持小型微型企业的意见》（国发〔2014〕52号），制定本办法。\n"
                + "第九条 本办法自2022年3月1日起施行。《旧办法规定》（云政发〔2010〕1号）同时废止。", null);
        assertEquals(List.of("BASED_ON:中华人民共和国中小企业促进法", "BASED_ON:国务院关于扶持小型微型企业的意见#国发|2014|52",
                "REPEALS:旧办法规定#云政发|2010|1"), relations(found));
        assertEquals(List.of("REPEALS:云南名牌管理办法"), relations(title("云南省人民政府办公厅关于废止云南名牌管理办法的通知")));
        assertEquals(List.of("AMENDS:云南省重大行政决策程序规定"), relations(title("云南省人民政府关于修改《云南省重大行政决策程序规定》的决定")));
        assertEquals(List.of(), relations(title("云南省人民政府关于废止和修改部分规章的决定")));
    }

    private static List<String> relations(Extraction found) {
        return found.relations().stream().map(relation -> relation.kind() + ":" + relation.targetTitle()
                + relation.targetNumber().map(number -> "#" + number.key()).orElse("")).toList();
    }

    @Test
    void aTextWithoutATitleIsNamedOnlyByItsOwnWords() {
        assertEquals("中小企业数字化转型指南", untitled("各有关单位：\n现将《中小企业数字化转型指南》印发给你们。"));
        assertEquals("石化行业智能制造标准体系建设指南（2022版）", untitled("石化行业智能制造标准体系\n建设指南\n（2022 版）\n2022 年11月\n一、总体要求"));
        assertEquals("关于开展“智慧社区”试点工作的意见", untitled("为贯彻落实精神，现就开展“智慧社区”试点工作提出以下意见：\n一、目标"));
        assertEquals("", untitled("第一章 总则\n第一条 根据《网络安全法》，制定本规范。"));
        assertEquals("", untitled("轻工业是我国国民经济的重要产业，制定标准答案和评分标准。为落实《行动方案》，特制定本实施方案。"));
    }

    private String untitled(String text) {
        Optional<Extracted<String>> title = extractor.extract(new ExtractionInput(null, text, null, null, null, null)).title();
        return title.map(Extracted::value).orElse("");
    }

    @Test
    void aDocumentIsAboutWhatItsTitleSays() {
        assertEquals("agriculture.coffee-flowers", title("云南省人民政府办公厅关于咖啡产业发展的指导意见").topics().get(0).code());
        assertTrue(title("云南省戒毒规定").topics().isEmpty());
    }

    @Test
    void tenMegabytesAreReadInLinearTime() {
        String text = "根据《办法》（国发〔2014〕1号）自2022年3月1日起施行，同时废止".repeat(250_000);
        assertTimeout(Duration.ofSeconds(30), () -> text(text, null));
    }
}
