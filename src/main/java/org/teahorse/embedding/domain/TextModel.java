package org.teahorse.embedding.domain;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A sentence model in the ONNX format, run on the processor: the state of the first piece, scaled to length one. Safe for use by several
 * threads; each run takes one of them.
 */
public final class TextModel implements AutoCloseable {

    /** What the model was trained on; more is cut off. */
    private static final int MOST_PIECES = 512;
    /** Texts of one run, padded to the longest: more at once are slower and take memory without end. */
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_CELLS = 2_048;

    private final WordPiece pieces;
    private final OrtSession session;

    /** @throws IllegalArgumentException for bytes that are no model */
    public TextModel(byte[] model, WordPiece pieces) {
        this.pieces = pieces;
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // kept between runs, and no more than the largest needs, which is bounded: given back to the C library after each run it lay about
            // there in pieces, several times as much, and took longer
            options.setCPUArenaAllocator(true);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model, options);
        } catch (OrtException unreadable) {
            throw new IllegalArgumentException("The embedding model cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Decides when a run has its turn. */
    public interface Turn {
        /** Does the run, now or later. @return what it gives */
        float[][] take(Supplier<float[][]> run);
    }

    public float[] embed(String text) {
        return run(List.of(pieces.encode(text, MOST_PIECES)))[0];
    }

    /** Vectors in the order of the texts. @param turn of each run of a few texts */
    public float[][] embed(List<String> texts, Turn turn) {
        List<long[]> encoded = texts.stream().map(text -> pieces.encode(text, MOST_PIECES)).toList();
        List<Integer> byLength = IntStream.range(0, encoded.size()).boxed().sorted(Comparator.comparingInt(i -> encoded.get(i).length)).toList();
        float[][] vectors = new float[texts.size()][];
        int from = 0;
        while (from < byLength.size()) {
            int to = from + 1;
            while (to < byLength.size() && to - from < MOST_AT_ONCE && (to - from + 1) * encoded.get(byLength.get(to)).length <= MOST_CELLS) {
                to++;
            }
            List<Integer> these = byLength.subList(from, to);
            float[][] some = turn.take(() -> run(these.stream().map(encoded::get).toList()));
            for (int i = 0; i < some.length; i++) {
                vectors[these.get(i)] = some[i];
            }
            from = to;
        }
        return vectors;
    }

    private float[][] run(List<long[]> texts) {
        int longest = texts.stream().mapToInt(text -> text.length).max().orElse(1);
        long[] numbers = new long[texts.size() * longest];
        long[] attention = new long[numbers.length];
        for (int row = 0; row < texts.size(); row++) {
            long[] text = texts.get(row);
            System.arraycopy(text, 0, numbers, row * longest, text.length);
            Arrays.fill(attention, row * longest, row * longest + text.length, 1);
        }
        long[] shape = {texts.size(), longest};
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(attention), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            float[][] vectors = new float[texts.size()][];
            for (int row = 0; row < vectors.length; row++) {
                vectors[row] = unit(states[row][0]);
            }
            return vectors;
        } catch (OrtException broken) {
            throw new IllegalStateException("The embedding model failed: " + broken.getMessage(), broken);
        }
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float part : vector) {
            sum += (double) part * part;
        }
        double length = Math.sqrt(sum);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
