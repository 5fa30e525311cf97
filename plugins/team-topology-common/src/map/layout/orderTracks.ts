/** One end of the upright piece of a line: where a level piece meets it, and from which side. */
interface Joint {
  y: number;
  side: 'left' | 'right';
}

/** A line that goes up or down between two columns. */
export interface TrackNet {
  id: string;
  arrives: Joint;
  leaves: Joint;
}

/** Beyond this many, an order that is good enough is found faster. */
const MOST_COMPARED = 150;

/**
 * The order, from left to right, in which lines go up or down between two
 * columns, so that few of them cross: each is put where it crosses fewest of
 * those before it.
 */
export function orderTracks(nets: readonly TrackNet[]): string[] {
  const upright = nets.filter(({ arrives, leaves }) => arrives.y !== leaves.y);
  const straight = nets.filter(({ arrives, leaves }) => arrives.y === leaves.y);
  const sorted = [...upright].sort(
    (a, b) => bySlope(a, b) || (a.id < b.id ? -1 : 1),
  );
  if (sorted.length > MOST_COMPARED) {
    return sorted.map(({ id }) => id);
  }
  const order: TrackNet[] = [];
  for (const net of sorted) {
    let cost = order.reduce((sum, other) => sum + crossings(net, other), 0);
    let best = { cost, at: 0 };
    for (const [index, other] of order.entries()) {
      cost += crossings(other, net) - crossings(net, other);
      if (cost < best.cost) {
        best = { cost, at: index + 1 };
      }
    }
    order.splice(best.at, 0, net);
  }
  // A straight line goes up or down nowhere and needs no room.
  return straight.length === nets.length ? [] : order.map(({ id }) => id);
}

/** Of lines that go down, the lower ones turn first; of those that go up, the upper ones. */
function bySlope(a: TrackNet, b: TrackNet): number {
  const down = (net: TrackNet) => net.leaves.y > net.arrives.y;
  if (down(a) !== down(b)) {
    return down(a) ? 1 : -1;
  }
  return down(a) ? b.arrives.y - a.arrives.y : a.arrives.y - b.arrives.y;
}

/** Level pieces this near to each other look like one line. */
const TOO_NEAR = 4;

/** How often two lines cross where one of them is on the left of the other. */
function crossings(left: TrackNet, right: TrackNet): number {
  const passes = (joint: Joint, net: TrackNet) => {
    const low = Math.min(net.arrives.y, net.leaves.y);
    const high = Math.max(net.arrives.y, net.leaves.y);
    return joint.y > low && joint.y < high ? 1 : 0;
  };
  let count = 0;
  for (const joint of [right.arrives, right.leaves]) {
    if (joint.side === 'left') {
      count += passes(joint, left);
    }
  }
  for (const joint of [left.arrives, left.leaves]) {
    if (joint.side === 'right') {
      count += passes(joint, right);
    }
  }
  for (const own of [left.arrives, left.leaves]) {
    for (const other of [right.arrives, right.leaves]) {
      // The one comes from the left further than where the other one turns.
      const overlap = own.side === 'right' && other.side === 'left';
      count += overlap && Math.abs(own.y - other.y) < TOO_NEAR ? 3 : 0;
    }
  }
  return count;
}
