import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { toFieldRef } from '../fieldRef';
import { checkDate } from './checkDate';
import { FieldCheck, FormWorld } from './FieldCheck';

/** Refuses a date that does not exist or lies outside what the template allows. */
export const checkDateField: FieldCheck<{
  refusePast: boolean;
  refuseFuture: boolean;
  notBefore: string;
}> = async (value, { refusePast, refuseFuture, notBefore }, world) => {
  const today = refusePast || refuseFuture ? await world.today() : undefined;
  const message = checkDate(
    value,
    {
      noEarlierThanToday: refusePast ? today : undefined,
      noLaterThanToday: refuseFuture ? today : undefined,
      notBefore: notBefore ? await firstDay(notBefore, world) : undefined,
    },
    world.t,
  );
  return message === undefined ? [] : [{ path: [], message }];
};

/** The day in another field, or the first day of the interaction in it. */
async function firstDay(
  field: string,
  { siblingOf, model: readModel }: FormWorld,
): Promise<string | undefined> {
  const value = siblingOf(field);
  if (typeof value !== 'string') {
    return undefined;
  }
  if (isExistingDate(value)) {
    return value;
  }
  const ref = toFieldRef(value, 'teaminteraction');
  const model = ref === undefined ? undefined : await readModel();
  return model?.interactions.find(item => item.ref === ref)?.since;
}
