import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import { Exemption } from '@kumiki/backstage-plugin-scorecards-common';
import { RecordedExemption } from '../database/exemptions/RecordedExemption';
import { readViewOf } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import {
  describeExemptions,
  Describing,
  readDescribing,
} from './describeExemptions';

/** What a caller sees of an entity and of those who dealt with its exemptions. */
export async function readViewOfExemption(
  { stores, ...context }: ScorecardsContext,
  entity: string,
  caller: Caller,
): Promise<{ view: View; recorded: RecordedExemption[] }> {
  const { calendar, clock } = context;
  const today = calendar.dayAt(clock());
  const reading = stores.exemptions.find({ entities: [entity], today });
  const [view, recorded] = await Promise.all([
    readViewOf(context, [entity], caller, async () => {
      const found = await reading;
      const log = await stores.exemptions.readLog(found.map(({ id }) => id));
      return [
        ...found.flatMap(it => [...it.owners, it.askedBy, it.decidedBy ?? []]),
        ...log.map(({ by }) => by ?? []),
      ].flat();
    }),
    reading,
  ]);
  return { view, recorded };
}

/**
 * One exemption, and who looks at it.
 * @throws NotFoundError in the same words where it is hidden or not there
 */
export async function readExemption(
  context: ScorecardsContext,
  id: string,
  caller: Caller,
): Promise<{ recorded: RecordedExemption; describing: Describing }> {
  const today = context.calendar.dayAt(context.clock());
  const [known] = await context.stores.exemptions.find({ ids: [id], today });
  const unseen = new NotFoundError(`No exemption '${id}'`);
  if (!known) {
    throw unseen;
  }
  const [{ view }, { scorecards }] = await Promise.all([
    readViewOfExemption(context, known.entity, caller),
    context.scorecards.readPublished(),
  ]);
  const isIn = (all: readonly { ref: string }[]) =>
    all.some(({ ref }) => ref === known.scorecard);
  // What is about a scorecard that is gone is shown to who sees everything.
  const seesScorecard =
    isIn(view.scorecards) || (view.visible === undefined && !isIn(scorecards));
  if (!view.sees(known.entity) || !seesScorecard) {
    throw unseen;
  }
  const describing = await readDescribing(context, view, caller);
  return { recorded: known, describing };
}

/** One exemption as it is now. */
export async function describeOne(
  context: ScorecardsContext,
  id: string,
  caller: Caller,
): Promise<Exemption> {
  const { recorded, describing } = await readExemption(context, id, caller);
  const [described] = await describeExemptions(context, [recorded], describing);
  return described;
}
