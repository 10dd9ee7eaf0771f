package dev.impasto.neural.graph;

import dev.impasto.neural.graph.BinaryLayer.Op;
import dev.impasto.neural.onnx.ModelException;

/**
 * Which operator is read how: as layers, or as tensors that are known already. A switch and no
 * table, so that a start loads the code of those operators alone that its models have.
 */
final class Operators {

    private Operators() {}

    /**
     * Binds a node's results.
     *
     * @throws ModelException if no layer does what the node asks for
     */
    static void read(NodeImport node) {
        String op = node.node().op();
        switch (op) {
            case "Conv" -> ConvImport.conv(node);
            case "ConvTranspose" -> TransposedConvImport.read(node);
            case "MatMul" -> MatrixImport.matMul(node);
            case "Gemm" -> MatrixImport.gemm(node);
            case "Add", "Sum" -> BinaryImport.read(Op.ADD, node);
            case "Sub" -> BinaryImport.read(Op.SUB, node);
            case "Mul" -> BinaryImport.read(Op.MUL, node);
            case "Div" -> BinaryImport.read(Op.DIV, node);
            case "Pow" -> BinaryImport.read(Op.POW, node);
            case "Min" -> BinaryImport.read(Op.MIN, node);
            case "Max" -> BinaryImport.read(Op.MAX, node);
            case "PRelu" -> BinaryImport.read(Op.PRELU, node);
            case "Concat" -> ConcatImport.concat(node);
            case "Pad" -> PadImport.pad(node);
            case "Resize", "Upsample" -> ResizeImport.resize(node);
            case "GridSample" -> GridSampleImport.read(node);
            case "BatchNormalization" -> NormImport.batch(node);
            case "InstanceNormalization" -> NormImport.instance(node);
            case "GroupNormalization" -> NormImport.group(node);
            case "LayerNormalization" -> LayerNormImport.read(node);
            case "Softmax" -> SoftmaxImport.read(node, false);
            case "LogSoftmax" -> SoftmaxImport.read(node, true);
            case "MaxPool" -> PoolImport.pool(node, PoolLayer.Kind.MAX);
            case "AveragePool" -> PoolImport.pool(node, PoolLayer.Kind.MEAN);
            case "GlobalAveragePool" -> ReduceImport.pool(node, ReduceLayer.Kind.MEAN);
            case "GlobalMaxPool" -> ReduceImport.pool(node, ReduceLayer.Kind.MAX);
            case "ReduceMean" -> ReduceImport.reduce(node, ReduceLayer.Kind.MEAN);
            case "ReduceSum" -> ReduceImport.reduce(node, ReduceLayer.Kind.SUM);
            case "ReduceMax" -> ReduceImport.reduce(node, ReduceLayer.Kind.MAX);
            case "ReduceMin" -> ReduceImport.reduce(node, ReduceLayer.Kind.MIN);
            case "ReduceProd" -> ReduceImport.product(node);
            case "Identity", "Dropout" -> node.result(node.tensor(0));
            case "Transpose" -> MoveImport.transpose(node);
            case "Reshape" -> MoveImport.reshape(node);
            case "Flatten" -> MoveImport.flatten(node);
            case "Squeeze" -> MoveImport.squeeze(node);
            case "Unsqueeze" -> MoveImport.unsqueeze(node);
            case "Expand" -> MoveImport.expand(node);
            case "Tile" -> MoveImport.tile(node);
            case "DepthToSpace" -> MoveImport.depthToSpace(node);
            case "SpaceToDepth" -> MoveImport.spaceToDepth(node);
            case "Slice" -> SliceImport.slice(node);
            case "Split" -> SliceImport.split(node);
            case "Gather" -> SliceImport.gather(node);
            case "Constant" -> ConstantImport.constant(node);
            case "ConstantOfShape" -> ConstantImport.constantOfShape(node);
            case "Shape" -> ConstantImport.shape(node);
            case "Size" -> ConstantImport.size(node);
            case "Range" -> ConstantImport.range(node);
            case "Where" -> ConstantImport.where(node);
            case "Not" -> ConstantImport.not(node);
            case "Cast" -> ConstantImport.cast(node);
            case "CastLike" -> ConstantImport.castLike(node);
            case "Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual" ->
                    ConstantImport.folded(node);
            case "And", "Or", "Xor", "Mod" -> ConstantImport.folded(node);
            default -> ActivationImport.read(node);
        }
    }
}
