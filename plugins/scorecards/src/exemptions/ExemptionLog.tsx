import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { ExemptionEvent } from '@kumiki/backstage-plugin-scorecards-common';
import { PlainList } from '../ui/blocks';
import { useWords } from '../words/useWords';

const LoggedBy = (props: { at: string; event: string; by: string }) => {
  const { t } = useWords();
  const { at, event, by } = props;
  const person = useEntityPresentation(by).primaryTitle;
  return <>{t('exemption.logBy', { at, event, person })}</>;
};

/** Every step of an exemption, the oldest first. */
export const ExemptionLog = (props: { log: readonly ExemptionEvent[] }) => {
  const { t, timestamp } = useWords();
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>
        <Text as="span" variant="body-small">
          {t('exemption.log')}
        </Text>
      </summary>
      <PlainList label={t('exemption.log')}>
        {props.log.map(({ event, at: when, by, reason }, index) => {
          const at = when ? timestamp(when) : t('exemption.unknownTime');
          const state = t(`exemption.state.${event}`);
          return (
            <Text key={index} variant="body-small">
              {by ? (
                <LoggedBy at={at} event={state} by={by} />
              ) : (
                t('exemption.logLine', { at, event: state })
              )}
              {reason && event !== 'asked' && ` – ${reason}`}
            </Text>
          );
        })}
      </PlainList>
    </details>
  );
};
