import { Call, HttpClient } from './HttpClient';
import { quantile } from './statistics';

/** What a number of clients saw. */
export interface Load {
  p50: number;
  p95: number;
  perSecond: number;
  times: number;
}

/** Lets clients ask one question after the other for a while, each a different one. */
export async function loadTest(
  http: HttpClient,
  options: { clients: number; ms: number; callOf: (at: number) => Call },
): Promise<Load> {
  const taken: number[] = [];
  const began = performance.now();
  let next = 0;
  const client = async () => {
    while (performance.now() - began < options.ms) {
      const call = options.callOf(next);
      next += 1;
      const asked = performance.now();
      await http.ask(call);
      taken.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: options.clients }, client));
  const seconds = (performance.now() - began) / 1000;
  return {
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    perSecond: taken.length / seconds,
    times: taken.length,
  };
}
