import {
  GroupNode,
  GroupTree,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Visibility } from './Visibility';

/**
 * The tree of the groups that the caller may see. What is below a group that
 * the caller may not see hangs nowhere: that it is there would show otherwise.
 */
export function visibleTree(
  groups: readonly GroupNode[],
  visibility: Visibility,
): GroupTree {
  return GroupTree.create(groups.filter(({ ref }) => visibility.sees(ref)));
}
