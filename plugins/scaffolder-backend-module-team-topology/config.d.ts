export interface Config {
  kumiki?: {
    /**
     * The time zone of the organisation, such as `Asia/Tokyo`: its clocks say
     * which day it is, for everybody. The default is that of the process.
     */
    timeZone?: string;
  };
}
