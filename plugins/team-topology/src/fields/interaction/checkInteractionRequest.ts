import {
  INTERACTION_MODES,
  OrgChoices,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../ui/useWords';
import { RefKind, toFieldRef } from '../fieldRef';
import { checkCapability } from '../pickers/CapabilityPicker';
import { checkTeam } from '../pickers/TeamPicker';
import { FieldProblem, quotedList, RefCheck } from '../validation/FieldCheck';
import {
  hasField,
  interactionEditorSchema,
  InteractionSpec,
} from './InteractionSpec';

interface RequestContext {
  /** Absent if it could not be read; missing things are not reported then. */
  model?: OrgChoices;
  /** Full refs of the people who exist; absent if they could not be read. */
  users?: ReadonlySet<string>;
  options: Partial<NonNullable<typeof interactionEditorSchema.uiOptionsType>>;
  t: Words['t'];
}

/** Any team will do in an interaction, whatever the options of the template. */
const checkAnyTeam: RefCheck<object> = (ref, context) =>
  checkTeam(ref, { ...context, options: {} });

/** Finds refs to things that do not exist, and violations of the template's options. */
export function checkInteractionRequest(
  spec: InteractionSpec,
  context: RequestContext,
): FieldProblem[] {
  const { from, to = [], capability, people = [] } = spec;
  const { users, options, t } = context;
  return [
    ...checkMode(spec, context),
    ...checkRef(['from'], from, 'group', checkAnyTeam),
    ...to.flatMap((team, index) =>
      checkRef(['to', String(index)], team, 'group', checkAnyTeam),
    ),
    ...checkRef(['capability'], capability, 'capability', checkCapability),
    ...people.flatMap(({ user = '' }, index) => {
      const ref = toFieldRef(user, 'user');
      const path = ['people', String(index), 'user'];
      return ref !== undefined && users && !users.has(ref)
        ? [{ path, message: t('fields.problem.unknownUser', { ref }) }]
        : [];
    }),
    ...(options.required ?? [])
      .filter(field => hasField(spec.mode, field) && spec[field] === undefined)
      .map(field => ({ path: [field], message: t('fields.problem.missing') })),
  ];

  function checkRef(
    path: string[],
    value: string | undefined,
    kind: RefKind,
    check: RefCheck<typeof options>,
  ): FieldProblem[] {
    const { model } = context;
    const ref = value === undefined ? undefined : toFieldRef(value, kind);
    const message = ref && model && check(ref, { model, options, t });
    return message ? [{ path, message }] : [];
  }
}

function checkMode(
  { mode }: InteractionSpec,
  { options, t }: RequestContext,
): FieldProblem[] {
  const allowed = options.modes?.length ? options.modes : INTERACTION_MODES;
  if (mode === undefined || allowed.some(item => item === mode)) {
    return [];
  }
  const message = t('fields.problem.mode', {
    value: t(`mode.${mode}.name`),
    allowed: quotedList(
      allowed.map(item => t(`mode.${item}.name`)),
      t,
    ),
  });
  return [{ path: ['mode'], message }];
}
