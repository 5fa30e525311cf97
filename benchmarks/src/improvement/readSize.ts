import { Configuration } from '../driver/readOptions';

/** How large the organisation is that is measured; see the README. */
export function readSize(text: string = '10000:50'): Configuration {
  const [entities, checks] = text.split(':').map(Number);
  if (
    !(entities > 0 && checks > 0) ||
    entities % 200 !== 0 ||
    checks % 10 !== 0
  ) {
    throw new Error(
      `KUMIKI_BENCH_SIZE is ${text}, and not like 10000:50 with entities in 200s and checks in tens`,
    );
  }
  return { engine: 'postgres', entities, checks };
}
