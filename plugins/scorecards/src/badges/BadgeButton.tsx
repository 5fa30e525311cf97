import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { ScorecardSummary } from '@kumiki/backstage-plugin-scorecards-common';
import { RiShieldStarLine } from '@remixicon/react';
import { useState } from 'react';
import { useWords } from '../words/useWords';
import { BadgeDialog } from './BadgeDialog';

/**
 * Opens what there is to know about the badges of the entity whose page it is on;
 * nothing for a draft, which has none.
 */
export const BadgeButton = (props: { scorecard: ScorecardSummary }) => {
  const { t } = useWords();
  const { entity } = useEntity();
  const [isOpen, setOpen] = useState(false);
  const { scorecard } = props;
  if (scorecard.lifecycle !== 'active') {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiShieldStarLine />}
        aria-label={t('badge.openOf', { scorecard: scorecard.title })}
        onPress={() => setOpen(true)}
      >
        {t('badge.open')}
      </Button>
      {isOpen && (
        <BadgeDialog
          entityRef={stringifyEntityRef(entity)}
          scorecard={scorecard}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
