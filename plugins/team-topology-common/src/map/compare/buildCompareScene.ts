import { OrgDiff } from '../../changes/OrgDiff';
import { OrgModel } from '../../model/OrgModel';
import { LayoutFunction, layoutMap } from '../layout/layoutMap';
import { frameOf } from '../layout/MapFrame';
import { MapScene } from '../MapScene';
import { toScene } from '../scene/toScene';
import { selectMap } from '../selection/selectMap';
import { marksOf } from './marksOf';
import { interactionOf, uniteModels } from './uniteModels';

/**
 * Draws two states of an organisation as one map: everything of both has its
 * place, and what differs has a mark. What is on both is drawn as in the second
 * one.
 *
 * @param before - usually the earlier date
 * @param after - usually the later one
 * @param options - `diff` is what `compareOrgModels` says of the two
 * @public
 */
export async function buildCompareScene(
  before: OrgModel,
  after: OrgModel,
  options: { diff: OrgDiff; nodeBudget: number; layout: LayoutFunction },
): Promise<MapScene> {
  const { diff, nodeBudget, layout } = options;
  const united = uniteModels(before, after);
  const selection = selectMap(united, {}, { nodeBudget });
  const frame = frameOf(united, {}, { selection, nodeBudget });
  const scene = toScene(selection, await layoutMap(selection, frame, layout));
  return {
    ...scene,
    edges: scene.edges.map(({ interaction, ...edge }) => ({
      ...edge,
      ...(interaction && { interaction: interactionOf(interaction) }),
    })),
    comparison: {
      from: before.at,
      counts: diff.counts,
      marks: marksOf({ before, after, diff, selection }),
    },
  };
}
