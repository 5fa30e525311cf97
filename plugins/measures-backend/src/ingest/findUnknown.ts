import { InputError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import { MeasuredEvent } from '@kumiki/backstage-plugin-measures-common';
import { MeasuresContext } from '../service/MeasuresContext';

/**
 * The entities of events that the catalog does not have, by the copy of it.
 *
 * Whether the catalog has an entity shows in the answer, so people send only
 * about what they may see. A service may be allowed nothing but to send.
 *
 * @throws InputError that names the first event of a person about something
 *   that this person does not see
 */
export async function findUnknown(
  context: Pick<MeasuresContext, 'auth' | 'stores' | 'visible'>,
  events: readonly MeasuredEvent[],
  caller: Caller,
): Promise<Set<string>> {
  const { auth, stores, visible } = context;
  const refs = events.flatMap(event =>
    event.type === 'request' ? [] : [event.entity],
  );
  if (!auth.isPrincipal(caller.credentials, 'service')) {
    const about = events.map(namedBy);
    const sees = await visible.findAmong(about.flat(), caller);
    about.forEach((named, index) => {
      const hidden = named.find(ref => !sees(ref));
      if (hidden !== undefined) {
        throw new InputError(`events[${index}]: no entity '${hidden}'`);
      }
    });
  }
  const known = await stores.periods.findKnown([...new Set(refs)]);
  return new Set(refs.filter(ref => !known.has(ref)));
}

function namedBy(event: MeasuredEvent): string[] {
  return event.type === 'request'
    ? [event.capability, event.team].filter(
        (ref): ref is string => ref !== undefined,
      )
    : [event.entity];
}
