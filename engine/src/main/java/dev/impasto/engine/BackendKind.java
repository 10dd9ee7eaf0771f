package dev.impasto.engine;

/** What runs the neural pass. */
public enum BackendKind {
    /** OpenCL where a device answers, else the reference. */
    AUTO,
    /** OpenCL; where no device answers the pass is off. */
    OPENCL,
    /** Plain Java on the CPU: slow, and right by definition. */
    REFERENCE
}
