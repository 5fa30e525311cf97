import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { ExemptionStore } from '../database/ExemptionStore';
import { moveDay } from '../service/trend/parseRange';
import { DemoExemption } from './DemoHistory';
import { DemoMoment } from './observeDay';

/** Grants the exemptions that a demo grants on a day; done again, it changes nothing. */
export async function grantDemoExemptions(
  exemptions: readonly DemoExemption[],
  moment: DemoMoment,
  {
    calendar,
    store,
  }: { calendar: Calendar; store: Pick<ExemptionStore, 'grant'> },
): Promise<void> {
  const today = moveDay(calendar.dayAt(moment.at), moment.daysAgo);
  for (const { daysAgo, endsInDays, ...exemption } of exemptions) {
    if (daysAgo === moment.daysAgo) {
      await store.grant({ ...exemption, until: moveDay(today, endsInDays) });
    }
  }
}
