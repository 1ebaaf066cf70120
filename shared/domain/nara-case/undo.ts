import { type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { caseEvents } from './events.ts';

export const caseInverses: Inverses<typeof caseEvents> = {
  'case.opened': ({ case: id }) => withdrawn({ kind: 'case', id }),
  'case.acknowledged': (data) => [{ intent: 'WithdrawAcknowledgement', case: data.case, reason: takenBack }],
  'case.acknowledgementWithdrawn': (data) => [
    { intent: 'RecordAcknowledgement', case: data.case, effective: data.effective },
  ],
  'case.cadenceSet': (data, before) => {
    const cadence = before.cases.get(data.case)?.cadence ?? null;
    return [{ intent: 'SetCadence', case: data.case, cadence, effective: data.effective }];
  },
};
