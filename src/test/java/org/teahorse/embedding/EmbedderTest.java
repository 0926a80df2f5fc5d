package org.teahorse.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teahorse.shared.Setting;

class EmbedderTest {

    private final Embedder shipped = EmbedderAccess.shipped();

    @AfterEach
    void forgetSettings() {
        System.clearProperty(Setting.EMBEDDING.property());
        System.clearProperty(Setting.EMBEDDING_FOLDER.property());
    }

    @Test
    void whatMeansAlikeLiesClose() {
        float[] question = shipped.embed("员工的社保交不起,可以晚点交吗").orElseThrow();
        assertEquals(Embedder.DIMENSIONS, question.length);
        assertEquals(1, dot(question, question), 1e-4, "of length one");
        double near = dot(question, shipped.embed("经营困难的企业可以申请缓缴社会保险费").orElseThrow());
        double far = dot(question, shipped.embed("茶园绿色防控技术规程").orElseThrow());
        assertTrue(near > far + 0.15, near + " " + far);
    }

    @Test
    void manyTextsGiveTheSameAsEachAlone() {
        List<String> texts = List.of("贷款贴息", "申请材料:营业执照、纳税证明、项目备案证。".repeat(30), "茶", "", "loan for a tea factory");
        List<float[]> vectors = shipped.embedAll(texts);
        for (int i = 0; i < texts.size(); i++) {
            // numbers are rounded to eight bits over a whole run, so neighbours in it move the last ones a little
            assertEquals(1, dot(shipped.embed(texts.get(i)).orElseThrow(), vectors.get(i)), 0.02, texts.get(i));
        }
        assertEquals(0, shipped.embedAll(List.of()).size());
    }

    @Test
    void aQuestionIsWorkedOutOnce() {
        assertArrayEquals(shipped.embed("专精特新").orElseThrow(), shipped.embed("专精特新").orElseThrow());
        assertTrue(shipped.embed("专精特新").orElseThrow() == shipped.embed("专精特新").orElseThrow());
    }

    @Test
    void withoutAModelItSaysSo(@TempDir Path folder) throws IOException {
        System.setProperty(Setting.EMBEDDING_FOLDER.property(), folder.toString());
        assertLacking(loaded(), "bge");
        Files.writeString(folder.resolve(Embedder.MODEL + ".onnx"), "not a model");
        Files.writeString(folder.resolve(Embedder.MODEL + "-tokenizer.json"), "{}");
        assertLacking(loaded(), "vocabulary");
        System.setProperty(Setting.EMBEDDING.property(), "off");
        assertLacking(loaded(), Setting.EMBEDDING.variable());
    }

    private static Embedder loaded() {
        Embedder embedder = new Embedder();
        embedder.load();
        return embedder;
    }

    private static void assertLacking(Embedder embedder, String problem) {
        assertFalse(embedder.available());
        assertTrue(embedder.problem().contains(problem), embedder.problem());
        assertTrue(embedder.embed("茶").isEmpty());
        assertThrows(IllegalStateException.class, () -> embedder.embedAll(List.of("茶")));
        embedder.close();
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
