import {
  Alert,
  Container,
  Flex,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@backstage/ui';
import { DEFAULT_NODE_BUDGET } from '@kumiki/backstage-plugin-team-topology-common';
import { PageTitle, RequestView } from '@kumiki/frontend-common';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useMemo, useRef } from 'react';
import { CompareDates } from '../compare/CompareDates';
import { defaultSince } from '../compare/comparison';
import { Drafts } from '../drafts/Drafts';
import { prepareEngine } from '../map/layout/spareEngine';
import { PAGE_VIEWS, PageView } from '../model/pageState';
import { PAGE_TABS, tabOf } from './pageTabs';
import { useOrgModel } from '../model/useOrgModel';
import { usePageState } from '../model/usePageState';
import { Timeline } from '../timeline/Timeline';
import { useWords } from '../ui/useWords';
import { DateControl } from './DateControl';
import { ModelNotices } from './ModelNotices';
import { ModelView } from './ModelView';

/**
 * What an adopter can tune on the page.
 * @public
 */
export interface TeamTopologyPageProps {
  /** How many teams the map draws unless the reader asks for more. */
  nodeBudget?: number;
  /** The view where the address names none. */
  defaultView?: PageView;
}

const useStyles = makeStyles({
  // On a phone the tabs scroll sideways; their names are not broken.
  tabs: { maxWidth: '100%', overflowX: 'auto', whiteSpace: 'nowrap' },
  head: { flexWrap: 'wrap', '@media print': { display: 'none' } },
});

/** The organisation as a map and as tables. */
export const TeamTopologyPage = (props: TeamTopologyPageProps) => {
  const { t, date } = useWords();
  const classes = useStyles();
  const { nodeBudget = DEFAULT_NODE_BUDGET, defaultView = 'map' } = props;
  const { state, update, notADate } = usePageState();
  const view = state.view ?? defaultView;
  const at = view === 'compare' ? state.until : state.at;
  // These have requests of their own, and other dates.
  const ownDates = view === 'timeline' || view === 'drafts';
  const request = useOrgModel(at, !ownDates);
  const { value: model, loading } = request;
  const loadingText = at
    ? t('page.loadingDate', { date: date(at) })
    : t('page.loading');
  const isDrawn = view === 'map' || view === 'compare';
  // What lays it out starts while the organisation is on its way.
  useEffect(() => (isDrawn ? prepareEngine() : undefined), [isDrawn]);
  const epochs = useMemo(() => model?.epochs ?? [], [model]);
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone, the tab of a view that somebody was sent may be out of sight.
    tabs.current
      ?.querySelector('[role="tab"][aria-selected="true"]')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [view]);

  return (
    // A title may be one word, longer than the page is wide.
    <Container mt="1" mb="8" style={{ overflowWrap: 'anywhere' }}>
      <PageTitle parts={[t(`page.view.${view}`), t('page.title')]} />
      <Tabs
        selectedKey={tabOf(view)}
        onSelectionChange={key =>
          update({ view: PAGE_VIEWS.find(item => item === key) })
        }
      >
        <Flex align="center" justify="between" gap="2" className={classes.head}>
          <div className={classes.tabs} ref={tabs}>
            <TabList aria-label={t('page.views')}>
              {PAGE_TABS.map(item => (
                <Tab key={item} id={item}>
                  {t(`page.view.${item}`)}
                </Tab>
              ))}
            </TabList>
          </div>
          {!ownDates && (
            <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
              <Text role="status">
                {model && loading && at !== model.at ? loadingText : undefined}
              </Text>
              {view === 'compare' ? (
                <CompareDates
                  since={state.since ?? (model && defaultSince(model))}
                  until={state.until ?? model?.at}
                  isToday={!state.until}
                  onChange={update}
                />
              ) : (
                <DateControl
                  at={state.at}
                  shown={model?.at}
                  epochs={epochs}
                  onChange={chosen => update({ at: chosen })}
                />
              )}
            </Flex>
          )}
        </Flex>
        <TabPanel
          // A panel keeps the id that it is drawn with first.
          key={tabOf(view)}
          id={tabOf(view)}
          style={{ padding: 'var(--bui-space-2) 0 0' }}
        >
          <Flex direction="column" gap={view === 'map' ? '2' : '4'}>
            {notADate && (
              <Alert
                icon
                status="warning"
                title={t(
                  view === 'compare' ? 'compare.notADate' : 'at.notADate',
                  { value: notADate },
                )}
              />
            )}
            {view === 'drafts' && (
              <Drafts state={state} update={update} nodeBudget={nodeBudget} />
            )}
            {view === 'timeline' && (
              <Timeline
                search={state.search ?? ''}
                onSearchChange={text =>
                  update({ search: text || undefined }, { replace: true })
                }
              />
            )}
            {view !== 'timeline' && view !== 'drafts' && (
              <RequestView
                request={request}
                outdated={shown => t('page.outdated', { date: date(shown.at) })}
              >
                {shown => (
                  <>
                    <ModelNotices
                      model={shown}
                      view={view}
                      onDateChange={chosen =>
                        update(
                          view === 'compare'
                            ? { until: chosen }
                            : { at: chosen },
                        )
                      }
                    />
                    {shown.teams.length > 0 && (
                      <ModelView
                        model={shown}
                        view={view}
                        state={state}
                        update={update}
                        nodeBudget={nodeBudget}
                      />
                    )}
                  </>
                )}
              </RequestView>
            )}
          </Flex>
        </TabPanel>
      </Tabs>
    </Container>
  );
};
