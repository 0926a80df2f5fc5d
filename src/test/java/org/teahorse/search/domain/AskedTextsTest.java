package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.teahorse.search.Unhelpful;
import org.teahorse.search.domain.AskedTexts.Asked;

/** What is held of texts, and when one is told. */
class AskedTextsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T04:00:30Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final AskedTexts texts = new AskedTexts(new byte[] {1, 2, 3});

    private void ask(String text, String visitor) {
        texts.add(Unhelpful.NOTHING, text, visitor, NOON, DAY);
    }

    private void ask(String text, String visitor, Instant at) {
        texts.add(Unhelpful.NOTHING, text, visitor, at, DAY);
    }

    private static Map<Asked, Integer> told(String text, int times) {
        return Map.of(new Asked(DAY, Unhelpful.NOTHING, text), times);
    }

    @Test
    void aTextIsToldOnceThreeVisitorsAskedIt() {
        ask("飞碟养蜂证", "10.0.0.1");
        ask("飞碟养蜂证", "10.0.0.2");
        assertEquals(Map.of(), texts.take());
        ask("飞碟养蜂证", "10.0.0.3");
        assertEquals(told("飞碟养蜂证", 3), texts.take());
        ask("飞碟养蜂证", "10.0.0.4");
        assertEquals(told("飞碟养蜂证", 1), texts.take());
    }

    @Test
    void theSameVisitorIsOneHoweverOftenAndCountsOnceAnHour() {
        for (int hours = 0; hours < 40; hours++) {
            ask("飞碟养蜂证", "10.0.0.1", NOON.plus(Duration.ofHours(hours)));
            ask("飞碟养蜂证", "10.0.0.1", NOON.plus(Duration.ofHours(hours)));
        }
        assertEquals(Map.of(), texts.take());
        Instant later = NOON.plus(Duration.ofHours(40));
        ask("飞碟养蜂证", "10.0.0.2", later);
        ask("飞碟养蜂证", "10.0.0.3", later);
        assertEquals(told("飞碟养蜂证", 42), texts.take());
        ask("飞碟养蜂证", "10.0.0.3", later.plusSeconds(60));
        assertEquals(Map.of(), texts.take());
    }

    @Test
    void aTextInWhichSomebodyIsFoundIsNotEvenHashed() {
        for (String visitor : new String[] {"a", "b", "c"}) {
            ask("13800138000", visitor);
        }
        assertEquals(0, texts.held());
    }

    @Test
    void whatNobodyAskedForAWeekStartsAnew() {
        ask("飞碟养蜂证", "10.0.0.1");
        ask("飞碟养蜂证", "10.0.0.2");
        ask("飞碟养蜂证", "10.0.0.3", NOON.plus(Duration.ofDays(8)));
        assertEquals(Map.of(), texts.take());
    }

    @Test
    void bothKindsAreCountedByThemselves() {
        ask("飞碟养蜂证", "10.0.0.1");
        ask("飞碟养蜂证", "10.0.0.2");
        texts.add(Unhelpful.NO_ANSWER, "飞碟养蜂证", "10.0.0.3", NOON, DAY);
        assertEquals(Map.of(), texts.take());
    }

    @Test
    void whatTurnedOutToBeAboutSomebodyIsNeverToldAgain() {
        for (String visitor : new String[] {"a", "b", "c"}) {
            ask("张三丰茶", visitor);
        }
        assertEquals(told("张三丰茶", 3), texts.take());
        texts.refuse(Unhelpful.NOTHING, "张三丰茶");
        ask("张三丰茶", "d");
        assertEquals(Map.of(), texts.take());
    }

    @Test
    void whatIsOnRecordCountsFromTheFirstVisitorOn() {
        texts.known(Unhelpful.NOTHING, "飞碟养蜂证", NOON);
        ask("飞碟养蜂证", "10.0.0.1");
        assertEquals(told("飞碟养蜂证", 1), texts.take());
    }

    @Test
    void whatCouldNotBeWrittenIsCountedOn() {
        texts.known(Unhelpful.NOTHING, "飞碟养蜂证", NOON);
        ask("飞碟养蜂证", "10.0.0.1");
        Map<Asked, Integer> taken = texts.take();
        ask("飞碟养蜂证", "10.0.0.2");
        texts.giveBack(taken);
        assertEquals(told("飞碟养蜂证", 2), texts.take());
    }

    @Test
    void oneVisitorCannotFillTheMemory() {
        for (int nth = 0; nth < 20_000; nth++) {
            ask("词 " + nth, "10.0.0.1");
        }
        assertEquals(AskedTexts.MOST_OF_ONE, texts.candidates());
        assertEquals(2 * AskedTexts.MOST_OF_ONE + 1, texts.held(), "the texts, that they were heard, and the visitor");
    }

    @Test
    void manyVisitorsCannotFillItEither() {
        Random random = new Random(7);
        int most = AskedTexts.MOST_TEXTS + AskedTexts.MOST_HEARD + AskedTexts.MOST_VISITORS + AskedTexts.MOST_WAITING;
        for (int nth = 0; nth < 240_000; nth++) {
            String text = nth % 2 == 0 ? Integer.toString(random.nextInt(2_000_000), 36) + "词" : "同样 " + nth / 6;
            ask(text, "v" + random.nextInt(), NOON.plusSeconds(nth / 40));
        }
        assertTrue(texts.held() <= most, () -> texts.held() + " > " + most);
        assertTrue(texts.candidates() <= AskedTexts.MOST_TEXTS);
        assertTrue(texts.take().size() <= AskedTexts.MOST_WAITING);
    }
}
