import { sampleRefs } from '../organisation/entities';
import { ChildSystem } from './ChildSystem';
import { peerCall } from './Questions';
import { Verdicts } from './Verdicts';

/** How many entities Tech Insights is asked about at once. */
const BATCH_SIZE = 750;

interface Answer {
  entity: string;
  results: { check: { id: string }; result: boolean }[];
}

/**
 * Lets Tech Insights judge the whole organisation and compares each verdict;
 * the time for comparing does not count.
 *
 * @param options - `most`: about how many entities it is asked where not about all
 */
export async function peerPass(
  { http }: ChildSystem,
  options: { entities: number; most?: number; verdicts: Verdicts },
): Promise<{ ms: number; bytes: number }> {
  const { entities, most = entities, verdicts } = options;
  const refs = sampleRefs(entities, most);
  let ms = 0;
  let bytes = 0;
  for (let from = 0; from < refs.length; from += BATCH_SIZE) {
    const batch = refs.slice(from, from + BATCH_SIZE);
    const began = performance.now();
    const content = await http.ask(peerCall(batch));
    ms += performance.now() - began;
    bytes += content.length;
    const answers: Answer[] = JSON.parse(content.toString());
    const answered = new Set(answers.map(it => it.entity));
    if (answered.size !== batch.length || answers.length !== batch.length) {
      throw new Error(`${answers.length} answers about ${batch.length}`);
    }
    for (const { entity, results } of answers) {
      verdicts.compare(
        entity,
        results.map(it => ({ check: it.check.id, passes: it.result })),
      );
    }
  }
  return { ms, bytes };
}
