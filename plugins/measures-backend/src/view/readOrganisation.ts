import { Caller } from '@kumiki/backend-audit';
import { Span } from '@kumiki/backstage-plugin-measures-common';
import { MeasuresContext } from '../service/MeasuresContext';
import { Organisation } from './Organisation';

/**
 * What a caller sees of the organisation, in one statement and one question to
 * the catalog at most.
 */
export async function readOrganisation(
  context: Pick<MeasuresContext, 'stores' | 'visible'>,
  span: Span,
  caller: Caller,
): Promise<Organisation> {
  const periods = await context.stores.periods.readPeriods({
    endedAfter: span.from,
  });
  const sees = await context.visible.findAmong(
    Organisation.namedIn(periods),
    caller,
  );
  return Organisation.create(periods, sees);
}
