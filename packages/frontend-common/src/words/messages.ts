/**
 * Messages in another language: the same keys, other texts.
 * @public
 */
export type Translated<TMessages> = {
  readonly [TKey in keyof TMessages]: TMessages[TKey] extends string
    ? string
    : Translated<TMessages[TKey]>;
};

/**
 * Messages by place, as they are written.
 * @public
 */
export interface NestedMessages {
  readonly [key: string]: string | NestedMessages;
}

/**
 * The keys of messages once they are flat, such as `page.title`.
 * @public
 */
export type FlatKeys<TMessages> = TMessages extends NestedMessages
  ? {
      [TKey in keyof TMessages & string]: TMessages[TKey] extends string
        ? TKey
        : `${TKey}.${FlatKeys<TMessages[TKey]>}`;
    }[keyof TMessages & string]
  : never;

/**
 * Brings nested messages into the flat form in which languages are loaded.
 * @public
 */
export function flattenMessages<TMessages extends NestedMessages>(
  messages: TMessages,
): { [TKey in FlatKeys<TMessages>]: string };
export function flattenMessages(messages: NestedMessages) {
  return Object.fromEntries(entriesOf(messages, ''));
}

function entriesOf(
  messages: NestedMessages,
  prefix: string,
): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : entriesOf(value, `${prefix}${key}.`),
  );
}
