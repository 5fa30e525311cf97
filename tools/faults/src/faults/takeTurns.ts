import { World } from '../world/World';

/** Chooses the port of one replica after the other, as a load balancer does. */
export function takeTurns(world: World): () => number | undefined {
  let turn = 0;
  return () => {
    const running = world.replicas.filter(({ process }) => process.isRunning);
    turn += 1;
    return running[turn % Math.max(1, running.length)]?.process.port;
  };
}
