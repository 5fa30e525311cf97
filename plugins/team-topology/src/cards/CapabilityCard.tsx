import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { OrgCapability } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink, LongWords } from '@kumiki/frontend-common';
import { useEntityModel } from '../model/useOrgModel';
import { BulletList } from '../ui/BulletList';
import { Field, FieldList } from '../ui/Field';
import { VerdictLabel } from '../ui/labels';
import { TargetButton } from '../ui/TargetButton';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';

/** Why, for what, how and from whom. */
const CapabilityFields = (props: { capability: OrgCapability }) => {
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

/** What a capability says is the same on every day. */
const ANY_DAY = '2000-01-01';

/** Answers on a Capability's page whether and how it can be used. */
export const CapabilityCard = () => {
  const { t } = useWords();
  const [capability] = useEntityModel(ANY_DAY).capabilities;
  if (!capability) {
    return null;
  }
  const { verdict, template, guide } = capability;
  const canBeHad = verdict === 'offered';
  return (
    <EntityInfoCard
      title={t('capabilityCard.title')}
      headerActions={
        <TemplateFormButton
          size="small"
          variant="tertiary"
          template="change-capability"
          formData={{ entity: capability.ref }}
          label={t('capabilityCard.change')}
        />
      }
    >
      <LongWords>
        <Flex direction="column" gap="4">
          <div>
            <VerdictLabel verdict={verdict} large />
            <Text>{t(`capabilityCard.answer.${verdict}`)}</Text>
          </div>
          {((canBeHad && template) || guide) && (
            <Flex gap="2">
              {canBeHad && template && (
                <TargetButton
                  target={template}
                  defaultKind="template"
                  label={t('capabilityCard.get')}
                />
              )}
              {guide && (
                <TargetButton
                  target={guide}
                  defaultKind="component"
                  label={t('capabilityCard.guide')}
                  variant="secondary"
                />
              )}
            </Flex>
          )}
          <CapabilityFields capability={capability} />
        </Flex>
      </LongWords>
    </EntityInfoCard>
  );
};
