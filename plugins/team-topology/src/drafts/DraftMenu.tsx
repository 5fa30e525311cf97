import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { DraftChangeType } from '@kumiki/backstage-plugin-team-topology-common';
import { RiDraftLine } from '@remixicon/react';
import { usePageState } from '../model/usePageState';
import { useWords } from '../ui/useWords';

/** Leads from something on the map to the form that changes it in a draft: in the one that was open last, or a new one. */
export const DraftMenu = (props: {
  /** The ref of what is changed. */
  about: string;
  types: readonly DraftChangeType[];
}) => {
  const { t } = useWords();
  const { update } = usePageState();
  const { about, types } = props;
  return (
    <MenuTrigger>
      <Button size="small" variant="secondary" iconStart={<RiDraftLine />}>
        {t('drafts.inDraft')}
      </Button>
      <Menu>
        {types.map(change => (
          <MenuItem
            key={change}
            onAction={() => update({ view: 'drafts', change, about })}
          >
            {t(`drafts.kind.${change}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
};
