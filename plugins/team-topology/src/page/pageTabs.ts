import { PAGE_VIEWS, PageView } from '../model/pageState';

/** Views that are another way to look at what a tab shows. */
const WITHIN: Partial<Record<PageView, PageView>> = {
  'between-teams': 'interactions',
};

/** The tab in which a view is. */
export function tabOf(view: PageView): PageView {
  return WITHIN[view] ?? view;
}

/** The tabs of the page: as many as have a place beside the date. */
export const PAGE_TABS: readonly PageView[] = PAGE_VIEWS.filter(
  view => tabOf(view) === view,
);
