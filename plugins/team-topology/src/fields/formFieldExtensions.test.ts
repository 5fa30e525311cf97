import { createExtensionTester } from '@backstage/frontend-test-utils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import plugin from '..';
import * as legacy from '../legacy';

describe('the fields of template forms', () => {
  it.each([
    [
      'team-picker',
      'KumikiTeamPicker',
      { teamTypes: 'array', includeGone: 'boolean' },
    ],
    ['capability-picker', 'KumikiCapabilityPicker', { verdicts: 'array' }],
    [
      'responsibility-picker',
      'KumikiResponsibilityPicker',
      { states: 'array', refuseAccepted: 'boolean' },
    ],
    ['interaction-picker', 'KumikiInteractionPicker', { states: 'array' }],
    [
      'date-picker',
      'KumikiDatePicker',
      { refusePast: 'boolean', refuseFuture: 'boolean', notBefore: 'string' },
    ],
    [
      'interaction-editor',
      'KumikiInteractionEditor',
      { modes: 'array', verdicts: 'array', required: 'array' },
    ],
  ] as const)('has %s in both frontend systems', async (id, name, types) => {
    const extension = plugin.getExtension(
      `scaffolder-form-field:team-topology/${id}`,
    );
    const load = createExtensionTester(extension).get(
      FormFieldBlueprint.dataRefs.formFieldLoader,
    );
    const field = await load();
    expect(field).toMatchObject({
      name,
      validation: expect.any(Function),
      schema: {
        schema: {
          returnValue: {
            type: id === 'interaction-editor' ? 'object' : 'string',
          },
          uiOptions: {
            properties: Object.fromEntries(
              Object.entries(types).map(([option, type]) => [
                option,
                expect.objectContaining({ type }),
              ]),
            ),
          },
        },
      },
    });
    expect(legacy).toHaveProperty(`${name}FieldExtension`);
  });

  it.each([
    ['duration-picker', 'KumikiDurationPicker'],
    ['schedule-picker', 'KumikiSchedulePicker'],
    ['team-api-form', 'KumikiTeamApiForm'],
    ['entity-form', 'KumikiEntityForm'],
  ] as const)('has %s in both frontend systems', async (id, name) => {
    const extension = plugin.getExtension(
      `scaffolder-form-field:team-topology/${id}`,
    );
    const load = createExtensionTester(extension).get(
      FormFieldBlueprint.dataRefs.formFieldLoader,
    );
    expect(await load()).toMatchObject({ name });
    expect(legacy).toHaveProperty(`${name}FieldExtension`);
  });
});
