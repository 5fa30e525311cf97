import { ConfigReader } from '@backstage/config';
import {
  OrgModel,
  ResponsibilityState,
  RouteFoundBy,
  RouteUncertainty,
  findRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readImportOptions } from '../chronicle/import/readImportOptions';

const ROOT = resolve(__dirname, '../../../..');
const BACKEND = resolve(ROOT, 'packages/backend');

/** One epoch of the demo organisation; names, not refs. */
export interface DemoEpoch {
  date: string;
  /** Relative to `examples`. */
  file: string;
  teams: { name: string; title: string; type: string }[];
  responsibilities: Record<
    string,
    {
      state: ResponsibilityState;
      owner?: string;
      acceptedBy?: string[];
      heldBy?: string[];
    }
  >;
  dataPlatform: {
    team?: string;
    foundBy?: RouteFoundBy;
    alternatives?: string[];
    uncertainties?: RouteUncertainty[];
  };
}

/** The table that pages, HTTP and agents agree with. */
export function readDemoEpochs(): DemoEpoch[] {
  const path = resolve(ROOT, 'examples/epochs.yaml');
  return parse(readFileSync(path, 'utf8')).epochs;
}

/** The folders that a demo imports, as its backend finds them. */
export function readDemoImport(config = 'app-config.yaml') {
  const [options] = readImportOptions(
    new ConfigReader(parse(readFileSync(resolve(ROOT, config), 'utf8'))),
  );
  if (!('folders' in options)) {
    throw new Error(`${config} imports no folders`);
  }
  return {
    id: options.id,
    folders: options.folders.map(({ date, target }) => ({
      date,
      target: resolve(BACKEND, target),
    })),
  };
}

const nameOf = (ref: string) => ref.split('/')[1];

/** What a model says about what the table says. */
export function describeEpoch(model: OrgModel): Omit<DemoEpoch, 'file'> {
  const route = findRoute(model, {
    responsibility: 'responsibility:default/data-platform',
  });
  const alternatives = route?.alternatives.map(({ ref }) => nameOf(ref)) ?? [];
  const uncertainties = route?.uncertainties ?? [];
  return {
    date: model.at,
    // A grouping that describes itself is no team.
    teams: model.teams
      .filter(({ isGrouping }) => !isGrouping)
      .map(({ ref, title, type }) => ({
        ...{ name: nameOf(ref), title, type },
      })),
    responsibilities: Object.fromEntries(
      model.responsibilities.map(
        ({ ref, state, stateFrom, owner, acceptedBy, interimBy }) => [
          nameOf(ref),
          {
            state,
            ...(owner && { owner: nameOf(owner) }),
            ...(stateFrom === 'declaration' &&
              state === 'contested' && { acceptedBy: acceptedBy.map(nameOf) }),
            ...(stateFrom === 'declaration' &&
              state === 'interim' && { heldBy: interimBy.map(nameOf) }),
          },
        ],
      ),
    ),
    dataPlatform: {
      ...(route?.team && { team: nameOf(route.team.ref) }),
      ...(route?.foundBy && { foundBy: route.foundBy }),
      ...(alternatives.length > 0 && { alternatives }),
      ...(uncertainties.length > 0 && { uncertainties }),
    },
  };
}
