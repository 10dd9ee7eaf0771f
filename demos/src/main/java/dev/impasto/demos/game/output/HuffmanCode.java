package dev.impasto.demos.game.output;

import java.util.Arrays;

/**
 * A canonical, length-limited Huffman code with deflate's bit order (RFC 1951, 3.2.2). Where the
 * best code is too long, the weights are halved until it fits, as bzip2 does.
 */
final class HuffmanCode {
    private final int symbols;
    private final int maxBits;
    private final int[] lengths;
    private final int[] packed;
    private final int[] scaled;
    private final int[] parent;
    private final int[] weight;
    private final long[] order;

    HuffmanCode(int symbols, int maxBits) {
        this.symbols = symbols;
        this.maxBits = maxBits;
        lengths = new int[symbols];
        packed = new int[symbols];
        scaled = new int[symbols];
        parent = new int[2 * symbols];
        weight = new int[2 * symbols];
        order = new long[symbols];
    }

    /** Makes the code for these weights; symbols of weight 0 get no word. */
    void build(int[] weights) {
        System.arraycopy(weights, 0, scaled, 0, symbols);
        while (longest() > maxBits) {
            for (int symbol = 0; symbol < symbols; symbol++) {
                scaled[symbol] = (scaled[symbol] + 1) >> 1;
            }
        }
        assignWords();
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** The symbol's bits, first bit lowest. */
    int word(int symbol) {
        return packed[symbol] >>> 4;
    }

    /** {@code word << 4 | length} of each symbol. */
    int[] packed() {
        return packed;
    }

    /** Fills {@link #lengths} from {@link #scaled} and returns the longest. */
    private int longest() {
        int leaves = sortLeaves();
        int nodes = joinNodes(leaves);
        Arrays.fill(lengths, 0);
        int longest = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            int depth = 0;
            for (int node = leaf; node != nodes - 1; node = parent[node]) {
                depth++;
            }
            lengths[(int) order[leaf]] = Math.max(1, depth);
            longest = Math.max(longest, depth);
        }
        return longest;
    }

    private int sortLeaves() {
        int leaves = 0;
        for (int symbol = 0; symbol < symbols; symbol++) {
            if (scaled[symbol] > 0) {
                order[leaves++] = (long) scaled[symbol] << 32 | symbol;
            }
        }
        Arrays.sort(order, 0, leaves);
        for (int leaf = 0; leaf < leaves; leaf++) {
            weight[leaf] = (int) (order[leaf] >>> 32);
        }
        return leaves;
    }

    /** Joins the two lightest nodes until one is left; two queues keep both sorted. */
    private int joinNodes(int leaves) {
        int leaf = 0;
        int inner = leaves;
        int made = leaves;
        while (made < 2 * leaves - 1) {
            int sum = 0;
            for (int side = 0; side < 2; side++) {
                boolean takeLeaf =
                        leaf < leaves && (inner == made || weight[leaf] <= weight[inner]);
                int node = takeLeaf ? leaf++ : inner++;
                parent[node] = made;
                sum += weight[node];
            }
            weight[made++] = sum;
        }
        return made;
    }

    private void assignWords() {
        int word = 0;
        for (int length = 1; length <= maxBits; length++) {
            for (int symbol = 0; symbol < symbols; symbol++) {
                if (lengths[symbol] == length) {
                    packed[symbol] = Integer.reverse(word++) >>> (32 - length) << 4 | length;
                }
            }
            word <<= 1;
        }
    }
}
