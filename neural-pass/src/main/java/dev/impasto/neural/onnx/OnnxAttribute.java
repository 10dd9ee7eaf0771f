package dev.impasto.neural.onnx;

/** The value of a node's attribute; of the kinds of ONNX, those that image networks use. */
public sealed interface OnnxAttribute {

    /** A whole number. */
    record Int(long value) implements OnnxAttribute {}

    /** A real number. */
    record Real(float value) implements OnnxAttribute {}

    /** A text. */
    record Text(String value) implements OnnxAttribute {}

    /** A list of whole numbers. */
    record Ints(long... values) implements OnnxAttribute {}

    /** A list of real numbers. */
    record Reals(float... values) implements OnnxAttribute {}

    /** A constant. */
    record Constant(OnnxTensor tensor) implements OnnxAttribute {}
}
