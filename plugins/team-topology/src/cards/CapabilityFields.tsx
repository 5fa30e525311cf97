import { Text } from '@backstage/ui';
import { OrgCapability } from '@kumiki/backstage-plugin-team-topology-common';
import { BulletList } from '../ui/BulletList';
import { EntityLink } from '../ui/EntityLink';
import { Field } from '../ui/Field';
import { FieldList } from '../ui/FieldList';
import { useWords } from '../ui/useWords';

/** Why, for what, how and from whom. */
export const CapabilityFields = (props: { capability: OrgCapability }) => {
  const { t, duration } = useWords();
  const { reason, instead, needs, access, responseTarget, owner } =
    props.capability;
  return (
    <FieldList>
      {reason && (
        <Field label={t('capabilityCard.reason')} wide>
          <Text>{reason}</Text>
        </Field>
      )}
      {instead && (
        <Field label={t('capabilityCard.instead')} wide>
          <EntityLink entityRef={instead} />
        </Field>
      )}
      {needs.length > 0 && (
        <Field label={t('capabilityCard.needs')} wide>
          <BulletList>
            {needs.map(need => (
              <Text as="span" key={need}>
                {need}
              </Text>
            ))}
          </BulletList>
        </Field>
      )}
      {access && (
        <Field label={t('capabilityCard.access')} wide>
          <Text>{t(`access.${access}`)}</Text>
        </Field>
      )}
      {responseTarget && (
        <Field label={t('capabilityCard.responseTarget')}>
          <Text>
            {t('teamApi.contact.within', {
              duration: duration(responseTarget),
            })}
          </Text>
        </Field>
      )}
      {owner && (
        <Field label={t('capabilityCard.owner')}>
          <EntityLink entityRef={owner} />
        </Field>
      )}
    </FieldList>
  );
};
