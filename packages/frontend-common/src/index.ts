/**
 * What the frontend plugins of Kumiki share: requests and their failures, words
 * in the language of the app, tables and links.
 *
 * @packageDocumentation
 */
export type { GridSizes } from './grid/useGridWindow';
export { WindowedGrid } from './grid/WindowedGrid';
export type { GridPart, WindowedGridProps } from './grid/WindowedGrid';
export { CATALOG_READ, failureOf, useFailureWords } from './request/failures';
export type { Failure, FailureKind } from './request/failures';
export { RequestNote, RequestProblem } from './request/RequestProblem';
export type { RequestProblemProps } from './request/RequestProblem';
export { RequestView } from './request/RequestView';
export { useRequest } from './request/useRequest';
export type { RequestState } from './request/useRequest';
export { frontendCommonTranslationRef } from './translation';
export { ChartTooltip } from './ui/ChartTooltip';
export { CopyableText } from './ui/CopyableText';
export { DataTable } from './ui/DataTable';
export { EntityLink, EntityName } from './ui/EntityLink';
export { LongWords } from './ui/LongWords';
export { MultiSelect } from './ui/MultiSelect';
export { PageTitle } from './ui/PageTitle';
export { saveCsv } from './ui/saveCsv';
export { saveFile } from './ui/saveFile';
export { SearchableTable, usePageSizes } from './ui/SearchableTable';
export type { SearchableTableProps, SortValue } from './ui/SearchableTable';
export { flattenMessages } from './words/messages';
export type { FlatKeys, NestedMessages, Translated } from './words/messages';
export { useWords } from './words/useWords';
export type { Words } from './words/useWords';
