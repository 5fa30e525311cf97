import { useApi } from '@backstage/core-plugin-api';
import {
  ChoicesRequest,
  OrgChoices,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useRequest } from '@kumiki/frontend-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readChoices } from '../../model/readChoices';
import { teamTopologyApiRef } from '../../model/teamTopologyApi';
import { useStable } from '../../model/useStable';
import { useWords, Words } from '../../ui/useWords';
import { toFieldRef } from '../fieldRef';
import { Choice, Choices } from './choices';

/** Derives the choices of a field from a part of the organisation. */
type ChoicesOf<TOptions> = (
  part: OrgChoices,
  words: Words,
  options: TOptions,
) => Choice[];

/** Where the choices of a field come from. */
export interface ChoicesSource<TOptions> {
  kind: ChoicesRequest['kind'];
  choicesOf: ChoicesOf<TOptions>;
  /** What the options of the template ask for. */
  wanted(options: TOptions): Partial<ChoicesRequest>;
}

/** In milliseconds: whoever types is not asked about at each letter. */
const PAUSE = 250;

/** What is searched for, and what else has to be described. */
interface Asked {
  search: string;
  ref?: string;
}

/**
 * The choices of a field. The first are loaded at once; where there are more,
 * the backend searches for what is typed, once somebody pauses.
 *
 * @param source - a constant
 * @param field - `value`: what the form has; `search`: what is typed
 */
export function useChoices<TOptions>(
  source: ChoicesSource<TOptions>,
  field: { options: TOptions; value: string | undefined; search: string },
): Choices {
  const api = useApi(teamTopologyApiRef);
  const words = useWords();
  const { kind, choicesOf, wanted } = source;
  const options = useStable(field.options);
  const ref =
    field.value === undefined ? undefined : toFieldRef(field.value, kind);
  const search = field.search.trim();
  const [asked, setAsked] = useState<Asked>({ search: '', ref });

  const { value, error, permission, retry } = useRequest(
    useCallback(
      async () => ({
        asked,
        part: await readChoices(api, {
          ...{ kind, ...wanted(options) },
          ...(asked.search && { search: asked.search }),
          ...(asked.ref && { refs: [asked.ref] }),
        }),
      }),
      [api, kind, wanted, options, asked],
    ),
    { permission: teamTopologyModelReadPermission.name },
  );

  const known = useRef(new Map<string, Choice>());
  const answer = useMemo(() => {
    if (!value) {
      return undefined;
    }
    const { part } = value;
    const all = choicesOf(part, words, options);
    all.forEach(choice => known.current.set(choice.ref, choice));
    const offered = new Set(part.refs);
    return {
      list: all.filter(choice => offered.has(choice.ref)),
      total: part.total,
      isWhole: part.total <= part.refs.length,
      asked: value.asked,
    };
  }, [value, choicesOf, words, options]);

  // Who knows everything need not ask again.
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    if (answer && answer.asked.search === '') {
      setWhole(answer.isWhole);
    }
  }, [answer]);
  const unknown =
    ref !== undefined && !known.current.has(ref) ? ref : undefined;
  useEffect(() => {
    if (
      !answer ||
      isWhole ||
      (asked.search === search && (!unknown || asked.ref === unknown))
    ) {
      return () => {};
    }
    const timer = setTimeout(() => setAsked({ search, ref: unknown }), PAUSE);
    return () => clearTimeout(timer);
  }, [answer, isWhole, asked, search, unknown]);

  return {
    list: answer?.list,
    known: known.current,
    ...(answer &&
      !isWhole &&
      answer.asked.search === search && { found: answer.total }),
    isSearching: Boolean(answer && !isWhole && answer.asked.search !== search),
    ...{ error, permission, retry },
  };
}
