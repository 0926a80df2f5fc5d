package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

    @ParameterizedTest
    @ValueSource(strings = {"代理记账 记账报税 ", "专业贷款，贷款优惠，贷款首选，", "loan tax loan tax ", "代理记账、商标注册、茶叶检测、融资租赁、法律顾问、"})
    void wordsSaidOverAndOverWeighLeast(String words) {
        assertTrue(Repetition.weight("企业服务", words.repeat(30)) < 0.6, words);
        assertTrue(Repetition.weight(words.repeat(6), "") < 0.6, words);
        assertTrue(Repetition.weight("企业服务", words.replace(" ", "\u200b").repeat(30)) < 0.6, "what nobody sees is read as well");
        assertTrue(Repetition.weight("企业服务", "我们提供真诚的服务，欢迎各位老板前来咨询洽谈合作事宜，电话二十四小时畅通。" + words.repeat(40)) < 0.6, "after an honest beginning");
    }

    @Test
    void everyListingThatShipsIsProse() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(RepetitionTest.class.getResourceAsStream("/demo/offerings.jsonl"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                JsonObject row = Json.createReader(new StringReader(line)).readObject();
                StringBuilder text = new StringBuilder();
                row.forEach((name, value) -> text.append(value.getValueType() == JsonValue.ValueType.STRING && name.matches("summary|description|deliverables|text")
                        ? row.getString(name) + "\n" : ""));
                assertEquals(1, Repetition.weight(row.getString("title", row.getString("name", "")), text.toString()), 0.001, row.toString());
            }
        }
    }

    @Test
    void shortAndEmptyTextsAreNoTricks() {
        assertEquals(1, Repetition.weight("", ""));
        assertEquals(1, Repetition.weight("贷款贷款", "贷款"));
    }
}
