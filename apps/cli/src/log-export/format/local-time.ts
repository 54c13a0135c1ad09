import { type Instant, localIso } from '@lienthong/kernel';

/** Legal time of Viet Nam with its offset, in ISO 8601: `2026-03-02T09:00:00.000+07:00`. */
export const localTime = (at: Instant): string => `${localIso(at)}:00.000+07:00`;
