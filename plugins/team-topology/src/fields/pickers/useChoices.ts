import { useApi } from '@backstage/core-plugin-api';
import {
  OrgModel,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useRequest } from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { readModel } from '../../model/readModel';
import { teamTopologyApiRef } from '../../model/teamTopologyApi';
import { useWords, Words } from '../../ui/useWords';
import { Choice, Choices } from './choices';

/** Derives the choices of a field from the organisation. */
export type ChoicesOf<TOptions> = (
  model: OrgModel,
  words: Words,
  options: TOptions,
) => Choice[];

/**
 * The choices of a field.
 * @param choicesOf - must keep its identity, and so must the options
 */
export function useChoices<TOptions>(
  choicesOf: ChoicesOf<TOptions>,
  options: TOptions,
): Choices {
  const api = useApi(teamTopologyApiRef);
  const words = useWords();
  const {
    value: model,
    error,
    permission,
    retry,
  } = useRequest(
    useCallback(() => readModel(api), [api]),
    { permission: teamTopologyModelReadPermission.name },
  );
  const list = useMemo(
    () => model && choicesOf(model, words, options),
    [model, choicesOf, words, options],
  );
  return { list, error, permission, retry };
}
