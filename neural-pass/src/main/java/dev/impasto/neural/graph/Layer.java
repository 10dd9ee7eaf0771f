package dev.impasto.neural.graph;

import java.util.List;

/** One step of a network on the device; after fusion, one or a few kernel launches. */
sealed interface Layer
        permits AffineLayer,
                BinaryLayer,
                ConcatLayer,
                ConstantLayer,
                ConvLayer,
                DepthToSpaceLayer,
                GatherLayer,
                GridSampleLayer,
                GroupConvLayer,
                JoinLayer,
                MatMulLayer,
                NormLayer,
                PadLayer,
                PointwiseLayer,
                PoolLayer,
                PortLayer,
                ReduceLayer,
                ResampleLayer,
                SoftmaxLayer,
                UpsampleLayer {

    /** The node that it came from, for messages. */
    String name();

    /** What it reads. */
    List<Value> inputs();

    /** What it makes. */
    Value output();

    /** Adds its kernel launches. */
    void emit(Emission emission);
}
