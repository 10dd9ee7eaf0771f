package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.ReferenceBackend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** OpenCL and the plain-Java reference, open while the tests of a class run. */
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
}
