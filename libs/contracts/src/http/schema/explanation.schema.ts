import { z } from 'zod';

export const ExplanationSchema = z
  .looseObject({})
  .meta({ id: 'Explanation', description: 'Giải thích hạn · Explanation' });
