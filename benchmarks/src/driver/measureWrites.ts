import { ChildSystem } from './ChildSystem';
import { peerPass } from './peerPass';
import { Configuration } from './readOptions';
import { Samples } from './Samples';
import { Verdicts } from './Verdicts';

/** One round of collecting and judging, written down. */
export async function measureWrites(
  system: ChildSystem,
  options: {
    configuration: Configuration;
    samples: Samples;
    verdicts: Verdicts;
    version: number;
  },
): Promise<void> {
  const { samples, version } = options;
  const { name } = system;
  const { result, measurement } = await system.watch(() =>
    system.order('collect', { version, isFirst: true }),
  );
  samples.add(name, {
    collectMs: result.storedMs,
    collectJudgedMs: result.judgedMs,
    collectCpuMs: measurement.cpuMs,
    collectStatements: measurement.statements,
  });
  await system.order('tidy');
  if (name === 'peer') {
    await measurePeer(system, options);
    return;
  }
  await measureJudging(system, samples);
  if (name === 'floor') {
    const { ms } = await system.order('judgeInMemory');
    samples.add(name, { inMemoryMs: ms });
  }
}

async function measureJudging(
  system: ChildSystem,
  samples: Samples,
): Promise<void> {
  const first = await system.watch(() =>
    system.order('judge', { isFirst: true }),
  );
  samples.add(system.name, {
    judgeMs: first.result.ms,
    judgeCpuMs: first.measurement.cpuMs,
    judgeBlockMs: first.measurement.blockMs,
    judgeStatements: first.measurement.statements,
  });
  await system.order('tidy');
  const again = await system.watch(() =>
    system.order('judge', { isFirst: false }),
  );
  const { written } = again.result;
  samples.add(system.name, {
    againMs: again.result.ms,
    againCpuMs: again.measurement.cpuMs,
    againBlockMs: again.measurement.blockMs,
    againStatements: again.measurement.statements,
    ...(written !== undefined && { againWritten: written }),
  });
}

/** It stores no verdict, so this is its answer to the overview as well. */
async function measurePeer(
  system: ChildSystem,
  options: {
    configuration: Configuration;
    samples: Samples;
    verdicts: Verdicts;
  },
): Promise<void> {
  const { configuration, samples, verdicts } = options;
  const { entities } = configuration;
  const { result, measurement } = await system.watch(() =>
    peerPass(system, { entities, verdicts }),
  );
  samples.add(system.name, {
    judgeMs: result.ms,
    judgeCpuMs: measurement.cpuMs,
    judgeBlockMs: measurement.blockMs,
    judgeStatements: measurement.statements,
    overviewMs: result.ms,
    overviewStatements: measurement.statements,
    overviewBytes: result.bytes,
  });
}
