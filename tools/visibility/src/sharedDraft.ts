import { HiddenKind, hiddenRef } from './hidden';

/** Stands in a path for the id of the draft that somebody has shared. */
export const SHARED_DRAFT = ':draft';

/**
 * Changes of which each names something that is hidden from somebody, and one
 * that names nothing of the kind. Nothing in them depends on what there is, so
 * that they are kept as they are.
 *
 * @param absent - what does not exist, and is not named
 */
export function draftChanges(absent?: HiddenKind): object[] {
  const named: [HiddenKind, object][] = [
    ['Group', { type: 'close-team', team: hiddenRef('Group') }],
    [
      'Responsibility',
      {
        type: 'take',
        team: 'families',
        responsibility: hiddenRef('Responsibility'),
      },
    ],
    [
      'TeamInteraction',
      {
        type: 'end-interaction',
        interaction: hiddenRef('TeamInteraction'),
        ended: '2026-01-01',
      },
    ],
    [
      'Component',
      {
        type: 'move-component',
        component: hiddenRef('Component'),
        owner: 'families',
        was: '',
      },
    ],
  ];
  return [
    { type: 'retype-team', team: 'families', teamType: 'enabling', was: '' },
    ...named.flatMap(([kind, change]) => (kind === absent ? [] : [change])),
  ];
}
