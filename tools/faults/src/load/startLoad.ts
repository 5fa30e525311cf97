import { FaultContext } from '../Fault';
import { componentRefs } from '../world/organisation';
import { chooseReadPath } from './chooseReadPath';
import { Pushers } from './Pushers';
import { Readers } from './Readers';

/** 20 systems that push and 40 people who read, at whichever replica it is the turn of. */
export function startLoad(
  { acknowledgements }: Pick<FaultContext, 'acknowledgements'>,
  choosePort: () => number | undefined,
): { pushers: Pushers; readers: Readers; stop: () => Promise<void> } {
  const pushers = Pushers.start({
    ...{ acknowledgements, choosePort, entities: componentRefs },
    count: 20,
    pauseMs: 100,
  });
  const readers = Readers.start({
    ...{ choosePort, choosePath: chooseReadPath },
    count: 40,
    pauseMs: 500,
  });
  const stop = async () => {
    await Promise.all([pushers.stop(), readers.stop()]);
  };
  return { pushers, readers, stop };
}
