import { Flex } from '@backstage/ui';
import { GoldenPathAnswers } from '@kumiki/backstage-plugin-team-topology-common';
import { forwardRef, ReactNode } from 'react';
import { AnswerAnnouncement } from './AnswerAnnouncement';
import { AskAnswer } from './AskAnswer';
import { AskField } from './AskField';

/**
 * One question in somebody's own words, and its answer: who does it, or what to
 * use. The same wherever it can be asked.
 */
export const AskBox = forwardRef<
  HTMLDivElement,
  {
    value: string;
    onChange(value: string): void;
    /** Enter was pressed. */
    onSubmit(): void;
    /** What is answered; absent while nothing is asked or known. */
    answers?: GoldenPathAnswers;
    /** Asks about a responsibility; without it, names lead to their pages. */
    onAsk?(responsibility: string): void;
    /** What is beside the field. */
    beside?: ReactNode;
    /** What is said where there is no answer to a question. */
    nothing?: ReactNode;
    /** What is said instead of an answer, such as why there is none yet. */
    instead?: ReactNode;
  }
>((props, ref) => {
  const { value, onChange, onSubmit, answers, onAsk } = props;
  const isAnswered = Boolean(answers?.answer || answers?.route);
  return (
    <Flex direction="column" gap="4" style={{ minWidth: 0 }}>
      <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <AskField
          ref={ref}
          value={value}
          onChange={onChange}
          onSubmit={onSubmit}
        />
        {props.beside}
      </Flex>
      {answers && <AnswerAnnouncement answers={answers} />}
      {props.instead}
      {answers && isAnswered && <AskAnswer answers={answers} onAsk={onAsk} />}
      {answers?.need && !isAnswered && props.nothing}
    </Flex>
  );
});
