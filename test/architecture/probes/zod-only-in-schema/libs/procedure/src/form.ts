import { z } from 'zod';

export const form = z.string();
