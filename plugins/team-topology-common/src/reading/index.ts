export { Calendar } from './Calendar';
export { addDays, isExistingDate, mondayOf, parseModelDate } from './days';
export { isTimeZone } from './timeZones';
export { closestName } from './closestName';
export { entityFilter } from './entityFilter';
export { quoteValue } from './quoteValue';
export * from './names';
export { fitInOneCatalogRequest } from './refs';
export { foldText, textSearch } from './textSearch';
