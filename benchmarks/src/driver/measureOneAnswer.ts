import { ChildSystem } from './ChildSystem';
import { peerCall } from './Questions';
import { Samples } from './Samples';

/**
 * How much memory the whole organisation takes in one request. That is what the
 * others are asked all the time; Tech Insights is asked once, because it takes
 * two minutes, and last, because it decides the peak.
 */
export async function measureOneAnswer(
  system: ChildSystem,
  samples: Samples,
): Promise<void> {
  if (system.name === 'peer') {
    const began = performance.now();
    const answer = await system.http.ask(peerCall([]));
    samples.add('peer', {
      oneAnswerMs: performance.now() - began,
      oneAnswerBytes: answer.length,
    });
  }
  samples.add(system.name, {
    oneAnswerRssMb: await system.order('readPeakRss'),
  });
}
