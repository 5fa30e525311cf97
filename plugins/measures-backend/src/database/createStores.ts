import { Knex } from 'knex';
import { DatabasePeriodStore, PeriodStore } from './DatabasePeriodStore';
import { DatabaseRecordStore, RecordStore } from './DatabaseRecordStore';
import { DatabaseRequestStore, RequestStore } from './DatabaseRequestStore';
import { DatabaseSourceStore, SourceStore } from './DatabaseSourceStore';
import { DatabaseEventStore, EventStore } from './events/DatabaseEventStore';

/** Everything that is kept, on one database. */
export interface Stores {
  events: EventStore;
  periods: PeriodStore;
  records: RecordStore;
  requests: RequestStore;
  sources: SourceStore;
}

export function createStores(options: { database: Knex }): Stores {
  return {
    events: DatabaseEventStore.create(options),
    periods: DatabasePeriodStore.create(options),
    records: DatabaseRecordStore.create(options),
    requests: DatabaseRequestStore.create(options),
    sources: DatabaseSourceStore.create(options),
  };
}
