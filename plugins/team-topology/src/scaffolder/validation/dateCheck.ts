import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { datePickerSchema } from '../schemas';
import { toFieldRef } from '../fieldRef';
import { checkDate } from './checkDate';
import { FieldCheck, FieldPlace } from './FieldCheck';
import { formModel, formToday } from './formModel';

/** Refuses a date that does not exist or lies outside what the template allows. */
export const dateCheck: FieldCheck = async (value, place) => {
  const { refusePast, refuseFuture, notBefore } =
    place.options as typeof datePickerSchema.uiOptionsType;
  const today =
    refusePast || refuseFuture ? await formToday(place.apiHolder) : undefined;
  const message = checkDate(
    value,
    {
      noEarlierThanToday: refusePast ? today : undefined,
      noLaterThanToday: refuseFuture ? today : undefined,
      notBefore: notBefore ? await firstDay(notBefore, place) : undefined,
    },
    place.t,
  );
  return message === undefined ? [] : [{ path: [], message }];
};

async function firstDay(
  field: string,
  { siblings, form, apiHolder }: FieldPlace,
): Promise<string | undefined> {
  const value = valueAt(siblings, field) ?? valueAt(form, field);
  if (typeof value !== 'string') {
    return undefined;
  }
  if (isExistingDate(value)) {
    return value;
  }
  const ref = toFieldRef(value, 'teaminteraction');
  const model = ref === undefined ? undefined : await formModel(apiHolder);
  return model?.interactions.find(item => item.ref === ref)?.since;
}

function valueAt(holder: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? Reflect.get(value, name)
          : undefined,
      holder,
    );
}
