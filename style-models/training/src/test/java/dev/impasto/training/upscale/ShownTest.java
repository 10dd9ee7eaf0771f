package dev.impasto.training.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.training.Scalars;
import dev.impasto.training.Torch;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final int COUNT = 1000;

    @Test
    void showsAsTheDisplayTransformDoes() {
        Torch.start(1);
        float[] planes = pictures();
        try (NDManager manager = NDManager.newBaseManager();
                Scalars scalars = new Scalars(manager)) {
            NDArray picture = manager.create(planes, new Shape(1, 3, 1, COUNT));
            float[] shown = new Shown(scalars).of(picture).toFloatArray();
            for (int i = 0; i < COUNT; i++) {
                float[] rgb = WorkingSpace.rgb(planes[i], planes[i + COUNT], planes[i + 2 * COUNT]);
                float scale = WorkingSpace.inverseToneScale(WorkingSpace.brightest(rgb));
                for (int c = 0; c < 3; c++) {
                    assertThat(shown[c * COUNT + i])
                            .isCloseTo(WorkingSpace.display(rgb[c] * scale), Offset.offset(1e-5f));
                }
            }
        }
    }

    @Test
    void gradientsAreNumbersEverywhere() {
        Engine engine = Torch.start(1);
        try (NDManager manager = NDManager.newBaseManager();
                Scalars scalars = new Scalars(manager)) {
            NDArray picture = manager.create(pictures(), new Shape(1, 3, 1, COUNT));
            picture.setRequiresGradient(true);
            try (GradientCollector gradients = engine.newGradientCollector()) {
                gradients.backward(new Shown(scalars).of(picture).sum());
            }
            for (float gradient : picture.getGradient().toFloatArray()) {
                assertThat(gradient).isFinite();
            }
        }
    }

    /** Colours in and out of gamut, nearly black ones, black, and brighter than can be told. */
    private static float[] pictures() {
        Random random = new Random(1);
        float[] planes = new float[3 * COUNT];
        for (int i = 3; i < COUNT; i++) {
            float luma = i % 2 == 0 ? random.nextFloat() : 0.01f * random.nextFloat();
            planes[i] = luma;
            planes[i + COUNT] = luma * (random.nextFloat() - 0.5f);
            planes[i + 2 * COUNT] = luma * (random.nextFloat() - 0.5f);
        }
        planes[1] = 1;
        planes[2] = 1.5f;
        return planes;
    }
}
