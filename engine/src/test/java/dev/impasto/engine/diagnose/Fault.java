package dev.impasto.engine.diagnose;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.Half;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The classic mistakes of an integration, made with frames that are right. */
enum Fault {
    JITTER_X_FLIPPED("jitter", "sign of jitter x is flipped") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return with(in, in.color(), in.depth(), in.motion(), -in.jitterX(), in.jitterY());
        }
    },
    JITTER_Y_FLIPPED("jitter", "sign of jitter y is flipped") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return with(in, in.color(), in.depth(), in.motion(), in.jitterX(), -in.jitterY());
        }
    },
    JITTER_OF_ANOTHER_SCALE("jitter", "moved twice as far as told") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return with(
                    in, in.color(), in.depth(), in.motion(), in.jitterX() / 2, in.jitterY() / 2);
        }
    },
    HALF_A_PIXEL_RIGHT("place", "shifted") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            ByteBuffer moved = halfs(in.color().capacity());
            for (int i = 0; i < in.color().capacity() / 2; i++) {
                int left = Math.max(i % 4, i - 4);
                put(moved, i, (Half.at(in.color(), i) + Half.at(in.color(), left)) / 2);
            }
            return with(in, moved, in.depth(), in.motion(), in.jitterX(), in.jitterY());
        }
    },
    MOTION_NEGATED("motion", "previous minus current") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return moved(in, -1, 0, 0, -1);
        }
    },
    MOTION_X_FLIPPED("motion", "Motion x has the wrong sign") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return moved(in, -1, 0, 0, 1);
        }
    },
    MOTION_Y_FLIPPED("motion", "Motion y has the wrong sign") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return moved(in, 1, 0, 0, -1);
        }
    },
    MOTION_SWAPPED("motion", "Motion x and y are swapped") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return moved(in, 0, 1, 1, 0);
        }
    },
    MOTION_IN_DISPLAY_PIXELS("motion", "not display pixels") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return moved(in, Yard.SCALE, 0, 0, Yard.SCALE);
        }
    },
    MOTION_IN_CLIP_SPACE("motion", "clip space") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return moved(in, 2f * Yard.SCALE / Yard.WIDTH, 0, 0, -2f * Yard.SCALE / Yard.HEIGHT);
        }
    },
    MOTION_LEFT_OUT("motion", "tells nothing") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return moved(in, 0, 0, 0, 0);
        }
    },
    MOTION_OF_THINGS_LEFT_OUT("motion of things", "otherwise than its motion says") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            // While the camera stands still, motion is that of things.
            return step == Step.STILL ? moved(in, 0, 0, 0, 0) : in;
        }
    },
    MOTION_WITH_JITTER("motion at rest", "take the jitter out") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            float x = in.jitterX() - (before == null ? in : before).jitterX();
            float y = in.jitterY() - (before == null ? in : before).jitterY();
            ByteBuffer motion = halfs(in.motion().capacity());
            for (int i = 0; i < motion.capacity() / 2; i++) {
                put(motion, i, Half.at(in.motion(), i) + (i % 2 == 0 ? x : y));
            }
            return with(in, in.color(), in.depth(), motion, in.jitterX(), in.jitterY());
        }
    },
    DEPTH_INVERTED("depth", "Depth is inverted") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            ByteBuffer depth = halfs(in.depth().capacity());
            for (int i = 0; i < depth.capacity(); i += 4) {
                depth.putFloat(i, 1 - in.depth().getFloat(i));
            }
            return with(in, in.color(), depth, in.motion(), in.jitterX(), in.jitterY());
        }
    },
    RESET_MISSING("reset", "reset was not set") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return reset(in, false);
        }
    },
    RESET_IN_EACH_FRAME("reset", "at cuts only") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            return reset(in, true);
        }
    },
    COLOR_NO_NUMBER("numbers", "divides by zero") {
        @Override
        FrameInputs apply(Step step, FrameInputs in, FrameInputs before) {
            ByteBuffer color = copy(in.color());
            put(color, 4 * 99, Float.NaN);
            return with(in, color, in.depth(), in.motion(), in.jitterX(), in.jitterY());
        }
    };

    /** The check that has to fail. */
    final String check;

    /** What its sentence has to say. */
    final String says;

    Fault(String check, String says) {
        this.check = check;
        this.says = says;
    }

    /**
     * What the pass would get.
     *
     * @param before what it got right in the frame before, or null
     */
    abstract FrameInputs apply(Step step, FrameInputs in, FrameInputs before);

    private static FrameInputs with(
            FrameInputs in,
            ByteBuffer color,
            ByteBuffer depth,
            ByteBuffer motion,
            float jitterX,
            float jitterY) {
        return with(in, color, depth, motion, jitterX, jitterY, in.reset());
    }

    private static FrameInputs with(
            FrameInputs in,
            ByteBuffer color,
            ByteBuffer depth,
            ByteBuffer motion,
            float jitterX,
            float jitterY,
            boolean reset) {
        return new FrameInputs(
                color,
                depth,
                motion,
                null,
                jitterX,
                jitterY,
                in.near(),
                in.far(),
                in.exposure(),
                0,
                reset);
    }

    private static FrameInputs reset(FrameInputs in, boolean told) {
        return with(in, in.color(), in.depth(), in.motion(), in.jitterX(), in.jitterY(), told);
    }

    /** The same in memory of its own. */
    static FrameInputs copy(FrameInputs in) {
        return with(
                in,
                copy(in.color()),
                copy(in.depth()),
                copy(in.motion()),
                in.jitterX(),
                in.jitterY());
    }

    private static FrameInputs moved(FrameInputs in, float xx, float xy, float yx, float yy) {
        ByteBuffer motion = halfs(in.motion().capacity());
        for (int i = 0; i < motion.capacity() / 2; i += 2) {
            float x = Half.at(in.motion(), i);
            float y = Half.at(in.motion(), i + 1);
            put(motion, i, xx * x + xy * y);
            put(motion, i + 1, yx * x + yy * y);
        }
        return with(in, in.color(), in.depth(), motion, in.jitterX(), in.jitterY());
    }

    static ByteBuffer copy(ByteBuffer image) {
        ByteBuffer copy = halfs(image.capacity());
        copy.put(image.duplicate()).clear();
        return copy;
    }

    static ByteBuffer halfs(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    private static void put(ByteBuffer halfs, int index, float value) {
        halfs.putShort(2 * index, Half.fromFloat(value));
    }
}
