export { Calendar } from './Calendar';
export { addDays, isExistingDate, mondayOf, parseModelDate } from './days';
export { isTimeZone } from './timeZones';
