package io.maximin.engines.cutout;

/**
 * The cheapest cut of a grid into two parts, by growing trees from both ends (Boykov and Kolmogorov, 2004). Each
 * pixel is
 * joined to its eight neighbours and to one of the ends. The work is bounded: where the bound is met, the trees as they
 * stand decide.
 */
final class GridCut {
    private static final int SIDES = 8;
    private static final byte AT_END = SIDES;
    private static final byte ORPHAN = SIDES + 1;
    private static final byte FREE = 0;
    private static final byte SUBJECT = 1;
    private static final byte GROUND = 2;

    /** Paths for each pixel; pictures need about one. */
    private static final long MOST_PATHS = 30;

    private final int stride;
    private final int size;
    private final int[] steps;
    private final int[][] capacity;
    private final int[] end;
    private final byte[] tree;
    private final byte[] parent;
    private final int[] seen;
    private final int[] distance;
    private final IntQueue active;
    private final IntQueue orphans;
    private int now;

    GridCut(int width, int height) {
        // A rim of pixels that nothing leads to spares the look at the edges.
        stride = width + 2;
        size = stride * (height + 2);
        steps = new int[] {1, -1, stride, -stride, stride + 1, -stride - 1, stride - 1, 1 - stride};
        capacity = new int[SIDES][size];
        end = new int[size];
        tree = new byte[size];
        parent = new byte[size];
        seen = new int[size];
        distance = new int[size];
        active = new IntQueue(size);
        orphans = new IntQueue(size);
    }

    private int index(int x, int y) {
        return (y + 1) * stride + x + 1;
    }

    /** What it costs to part a pixel from its neighbour: side 0 is right, 2 below, 4 below right, 6 below left. */
    void join(int x, int y, int side, int cost) {
        int at = index(x, y);
        capacity[side][at] = cost;
        capacity[side + 1][at + steps[side]] = cost;
    }

    /** What it costs to leave a pixel to the ground, less what it costs to give it to the subject. */
    void prefer(int x, int y, int subject) {
        end[index(x, y)] = subject;
    }

    /** Cuts; once only. */
    void cut() {
        for (int i = 0; i < size; i++) {
            if (end[i] != 0) {
                tree[i] = end[i] > 0 ? SUBJECT : GROUND;
                parent[i] = AT_END;
                distance[i] = 1;
                active.add(i);
            }
        }
        long paths = MOST_PATHS * size;
        while (!active.isEmpty() && paths > 0) {
            int at = active.first();
            int side = tree[at] == FREE ? -1 : grow(at);
            if (side < 0) {
                active.removeFirst();
                continue;
            }
            now++;
            paths--;
            if (tree[at] == SUBJECT) {
                augment(at, side);
            } else {
                augment(at + steps[side], side ^ 1);
            }
            adopt();
        }
    }

    boolean subject(int x, int y) {
        return tree[index(x, y)] == SUBJECT;
    }

    /** What a tree can still send from {@code from}'s side of an edge: along it in one, against it in the other. */
    private int open(byte ofTree, int from, int side) {
        return ofTree == SUBJECT ? capacity[side][from] : capacity[side ^ 1][from + steps[side]];
    }

    /** @return the side on which the other tree is met, or -1 */
    private int grow(int at) {
        byte own = tree[at];
        for (int side = 0; side < SIDES; side++) {
            if (open(own, at, side) <= 0) {
                continue;
            }
            int next = at + steps[side];
            if (tree[next] == FREE) {
                tree[next] = own;
                attach(next, side ^ 1, at);
                active.add(next);
            } else if (tree[next] != own) {
                return side;
            } else if (seen[next] <= seen[at] && distance[next] > distance[at] + 1) {
                attach(next, side ^ 1, at);
            }
        }
        return -1;
    }

    private void attach(int child, int side, int to) {
        parent[child] = (byte) side;
        seen[child] = seen[to];
        distance[child] = distance[to] + 1;
    }

    /** Sends as much as goes through a path that crosses from the subject's tree at {@code at}. */
    private void augment(int at, int side) {
        int other = at + steps[side];
        int most = Math.min(capacity[side][at], Math.min(bottleneck(at), bottleneck(other)));
        capacity[side][at] -= most;
        capacity[side ^ 1][other] += most;
        send(at, most);
        send(other, most);
    }

    private int bottleneck(int from) {
        int most = Integer.MAX_VALUE;
        int at = from;
        while (parent[at] != AT_END) {
            int up = at + steps[parent[at]];
            most = Math.min(most, open(tree[at], up, parent[at] ^ 1));
            at = up;
        }
        return Math.min(most, Math.abs(end[at]));
    }

    private void send(int from, int amount) {
        int at = from;
        while (parent[at] != AT_END) {
            int side = parent[at];
            int up = at + steps[side];
            boolean down = tree[at] == SUBJECT;
            capacity[side ^ 1][up] += down ? -amount : amount;
            capacity[side][at] += down ? amount : -amount;
            if (open(tree[at], up, side ^ 1) == 0) {
                orphan(at);
            }
            at = up;
        }
        end[at] -= tree[at] == SUBJECT ? amount : -amount;
        if (end[at] == 0) {
            orphan(at);
        }
    }

    private void orphan(int at) {
        parent[at] = ORPHAN;
        orphans.add(at);
    }

    private void adopt() {
        while (!orphans.isEmpty()) {
            int at = orphans.first();
            orphans.removeFirst();
            int best = -1;
            int nearest = Integer.MAX_VALUE;
            for (int side = 0; side < SIDES; side++) {
                int next = at + steps[side];
                if (tree[next] == tree[at] && open(tree[at], next, side ^ 1) > 0) {
                    int far = rooted(next);
                    if (far < nearest) {
                        nearest = far;
                        best = side;
                    }
                }
            }
            if (best >= 0) {
                parent[at] = (byte) best;
                seen[at] = now;
                distance[at] = nearest + 1;
            } else {
                release(at);
            }
        }
    }

    /** How far a pixel is from its end, or {@link Integer#MAX_VALUE} if an orphan is on the way. */
    private int rooted(int from) {
        int far = 0;
        int at = from;
        for (; seen[at] != now && parent[at] < SIDES; far++) {
            at += steps[parent[at]];
        }
        if (parent[at] == ORPHAN) {
            return Integer.MAX_VALUE;
        }
        if (seen[at] != now) {
            seen[at] = now;
            distance[at] = 1;
        }
        int total = far + distance[at];
        int left = total;
        for (at = from; seen[at] != now; at += steps[parent[at]]) {
            seen[at] = now;
            distance[at] = left--;
        }
        return total;
    }

    private void release(int at) {
        byte own = tree[at];
        for (int side = 0; side < SIDES; side++) {
            int next = at + steps[side];
            if (tree[next] != own) {
                continue;
            }
            if (open(own, next, side ^ 1) > 0) {
                active.add(next);
            }
            if (parent[next] < SIDES && next + steps[parent[next]] == at) {
                orphan(next);
            }
        }
        tree[at] = FREE;
    }

    /** A queue of pixels in which each stands once at most. */
    private static final class IntQueue {
        private final int[] ring;
        private final boolean[] queued;
        private int head;
        private int count;

        IntQueue(int size) {
            ring = new int[size];
            queued = new boolean[size];
        }

        boolean isEmpty() {
            return count == 0;
        }

        void add(int value) {
            if (!queued[value]) {
                queued[value] = true;
                ring[(int) (((long) head + count) % ring.length)] = value;
                count++;
            }
        }

        int first() {
            return ring[head];
        }

        void removeFirst() {
            queued[ring[head]] = false;
            head = (head + 1) % ring.length;
            count--;
        }
    }
}
