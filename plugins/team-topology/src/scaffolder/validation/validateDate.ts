import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { datePickerSchema } from '../schemas';
import { toFieldRef } from '../fieldRef';
import { checkDate } from './checkDate';
import { formModel, formToday } from './formModel';
import { formWords } from './formWords';

/** Refuses a date that does not exist or lies outside what the template allows. */
export const validateDate: CustomFieldValidator<
  string,
  typeof datePickerSchema.uiOptionsType
> = async (data, field, { apiHolder, formData, uiSchema }) => {
  if (data === undefined || data === '') {
    return;
  }
  const { refusePast, refuseFuture, notBefore } =
    uiSchema?.['ui:options'] ?? {};
  const today =
    refusePast || refuseFuture ? await formToday(apiHolder) : undefined;
  const problem = checkDate(
    data,
    {
      noEarlierThanToday: refusePast ? today : undefined,
      noLaterThanToday: refuseFuture ? today : undefined,
      notBefore: await firstDay(notBefore && formData[notBefore], () =>
        formModel(apiHolder),
      ),
    },
    await formWords(apiHolder),
  );
  if (problem !== undefined) {
    field.addError(problem);
  }
};

async function firstDay(
  value: unknown,
  readModel: () => ReturnType<typeof formModel>,
): Promise<string | undefined> {
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
