import { Dialog, DialogBody, DialogHeader, Flex, Text } from '@backstage/ui';
import { EntityLink, RequestView } from '@kumiki/frontend-common';
import { useEntityReport } from '../api/requests';
import { CheckReasons } from '../entity/CheckReport';
import { CheckStateLabel } from '../ui/checkStates';
import { useWords } from '../words/useWords';

/** The cell of a heat map whose reasons are shown. */
export interface OpenedCell {
  entity: string;
  /** The id of the check. */
  check: string;
  /** The title of the check. */
  title: string;
}

/** Why a check of an entity is in its state now, and what to do. */
const CellReasons = (props: {
  scorecard: string;
  entity: string;
  check: string;
}) => {
  const { t } = useWords();
  const { scorecard, entity, check } = props;
  const request = useEntityReport(entity);
  return (
    <RequestView request={request}>
      {report => {
        const found = report.scorecards
          .find(it => it.scorecard.ref === scorecard)
          ?.checks.find(it => it.check === check);
        return found ? (
          <Flex direction="column" gap="3">
            <Flex align="center" gap="3">
              <EntityLink entityRef={entity} />
              <CheckStateLabel state={found.state} />
            </Flex>
            <CheckReasons check={found} />
          </Flex>
        ) : (
          <Text>{t('heatMap.gone')}</Text>
        );
      }}
    </RequestView>
  );
};

/** Opens over the heat map for the cell that was chosen. */
export const CellDialog = (props: {
  scorecard: string;
  opened?: OpenedCell;
  onClose(): void;
}) => {
  const { scorecard, opened, onClose } = props;
  return (
    <Dialog
      isOpen={opened !== undefined}
      onOpenChange={isOpen => !isOpen && onClose()}
      width={640}
    >
      {opened && (
        <>
          <DialogHeader>{opened.title}</DialogHeader>
          <DialogBody>
            <CellReasons
              scorecard={scorecard}
              entity={opened.entity}
              check={opened.check}
            />
          </DialogBody>
        </>
      )}
    </Dialog>
  );
};
