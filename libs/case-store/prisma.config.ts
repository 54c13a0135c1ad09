import { defineConfig } from 'prisma/config';

// Generating the client needs no database; migrations are applied by src/migration/.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/none' },
});
