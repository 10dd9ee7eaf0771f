package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.BuiltinsSuffice;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.ReferenceBackend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** OpenCL and the plain-Java reference, open while the tests of a class run. */
@ExtendWith(BuiltinsSuffice.class)
abstract class BothBackends {
    static Backend opencl;
    static Backend reference;

    @BeforeAll
    static void open() {
        opencl = OpenClBackend.open();
        reference = new ReferenceBackend();
    }

    @AfterAll
    static void close() {
        opencl.close();
        reference.close();
    }

    /** Asks that no value is off by more than a share of the largest. */
    static void assertClose(float[] actual, float[] expected, float tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        float largest = 0;
        float worst = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            float difference = Math.abs(actual[i] - expected[i]);
            worst = difference > worst || Float.isNaN(difference) ? difference : worst;
        }
        assertThat(worst).isLessThanOrEqualTo(tolerance * largest);
    }
}
