import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import {
  OrgTeam,
  waysOfWorkingOf,
} from '@kumiki/backstage-plugin-team-topology-common';
import { parseTarget } from '../model/parseTarget';
import { BulletList } from '../ui/BulletList';
import { Field, FieldList } from '../ui/Field';
import { useWords } from '../ui/useWords';

/** A text that leads on where its address is one that a browser may open. */
const LinkedText = (props: { text: string; url?: string }) => {
  const { text, url } = props;
  const target = url ? parseTarget(url, { defaultKind: '' }) : undefined;
  return target?.type === 'url' ? (
    <Link href={target.url} target="_blank" rel="noopener noreferrer">
      {text}
    </Link>
  ) : (
    <Text as="span">{text}</Text>
  );
};

/** What others can rely on, and when and where the team can be found; nothing where it does not say. */
export const WaysOfWorkingSection = (props: { team: OrgTeam }) => {
  const { t, list } = useWords();
  const { currentWork: _, ...ways } = waysOfWorkingOf(props.team);
  const { serviceLevels = [], versioning, searchTerms, meetings = [] } = ways;
  if (Object.keys(ways).length === 0) {
    return null;
  }
  return (
    <EntityInfoCard title={t('teamApi.ways.title')}>
      <FieldList>
        {serviceLevels.length > 0 && (
          <Field label={t('teamApi.ways.serviceLevels')} wide>
            <BulletList>
              {serviceLevels.map(({ name, target, url }) => (
                <span key={name}>
                  <LinkedText text={name} url={url} />
                  <Text as="span">{`: ${target}`}</Text>
                </span>
              ))}
            </BulletList>
          </Field>
        )}
        {versioning && (
          <Field label={t('teamApi.ways.versioning')} wide>
            <Text>{versioning}</Text>
          </Field>
        )}
        {meetings.length > 0 && (
          <Field label={t('teamApi.ways.meetings')} wide>
            <BulletList>
              {meetings.map(({ name, when, url }) => (
                <span key={`${name} ${when}`}>
                  <LinkedText text={name} url={url} />
                  <Text as="span">{`: ${when}`}</Text>
                </span>
              ))}
            </BulletList>
          </Field>
        )}
        {searchTerms && (
          <Field label={t('teamApi.ways.searchTerms')} wide>
            <Text>{list(searchTerms)}</Text>
          </Field>
        )}
      </FieldList>
    </EntityInfoCard>
  );
};

/** What the team is working on now; nothing where it does not say. */
export const CurrentWorkSection = (props: { team: OrgTeam }) => {
  const { t } = useWords();
  const { currentWork } = props.team;
  return currentWork ? (
    <EntityInfoCard title={t('teamApi.currentWork')}>
      <BulletList>
        {currentWork.map(({ title, url }) => (
          <LinkedText key={`${title} ${url}`} text={title} url={url} />
        ))}
      </BulletList>
    </EntityInfoCard>
  ) : null;
};
