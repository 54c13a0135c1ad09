import { z } from 'zod';

export const LedgerSchema = z.looseObject({}).meta({ id: 'Ledger', description: 'Sổ giữ hồ sơ · Custody ledger' });
