import {
  CapabilityVerdict,
  InteractionMode,
  INTERACTION_MODES,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../hooks/useWords';
import {
  hasField,
  InteractionSpec,
  SpecField,
} from '../editor/InteractionSpec';
import { checkCapability } from './checkCapability';
import { checkContradictions } from './checkContradictions';
import { checkParties } from './checkParties';
import { checkPeople } from './checkPeople';
import { checkRepeatedInteraction } from './checkRepeatedInteraction';
import { checkSpecDates } from './checkSpecDates';
import { checkSpecRef } from './checkSpecRef';
import { quotedList } from './quotedList';
import { SpecProblem } from './SpecProblem';

/** What a template asks of an interaction, and what is known about the world. */
export interface SpecContext {
  /** Absent where it could not be read; then only the spec itself is checked. */
  model?: OrgModel;
  /** Full refs of the people that there are; absent where they could not be read. */
  users?: ReadonlySet<string>;
  options: {
    modes?: InteractionMode[];
    verdicts?: CapabilityVerdict[];
    required?: SpecField[];
  };
  /** Absent where it could not be read; then no day has passed. */
  today?: string;
  t: Words['t'];
}

/** Finds everything that is wrong with an interaction, field by field. */
export function checkInteractionSpec(
  spec: InteractionSpec,
  context: SpecContext,
): SpecProblem[] {
  const contradictions = checkContradictions(spec, context);
  return [
    ...contradictions,
    ...checkRepeatedInteraction(spec, context),
    ...checkMode(spec, context),
    ...checkParties(spec, context),
    ...checkSpecRef('capability', spec.capability, 'capability', {
      ...context,
      check: checkCapability,
    }),
    // One reason is enough for a date.
    ...checkSpecDates(spec, context).filter(
      ({ path }) => !contradictions.some(it => it.path === path),
    ),
    ...checkPeople(spec.people ?? [], context),
    ...checkRequired(spec, context),
  ];
}

function checkMode(
  { mode }: InteractionSpec,
  { options, t }: SpecContext,
): SpecProblem[] {
  const allowed = options.modes?.length ? options.modes : INTERACTION_MODES;
  if (mode === undefined) {
    return [{ path: 'mode', message: t('fields.problem.missing') }];
  }
  return allowed.some(item => item === mode)
    ? []
    : [
        {
          path: 'mode',
          message: t('fields.problem.mode', {
            value: t(`mode.${mode}.name`),
            allowed: quotedList(
              allowed.map(item => t(`mode.${item}.name`)),
              t,
            ),
          }),
        },
      ];
}

function checkRequired(
  spec: InteractionSpec,
  { options, t }: SpecContext,
): SpecProblem[] {
  return (options.required ?? [])
    .filter(field => hasField(spec.mode, field) && spec[field] === undefined)
    .map(path => ({ path, message: t('fields.problem.missing') }));
}
