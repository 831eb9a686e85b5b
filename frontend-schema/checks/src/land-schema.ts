// Moves the landed schema on to the current one, unless that would break a client: npm run land-schema.
import { copyFileSync } from 'node:fs';
import { published, read } from './portal.js';
import { breakingChanges, landed } from './schema.js';

for (const [name, old] of landed()) {
  const breaking = await breakingChanges(old, read('schema.graphql'));
  if (breaking.length > 0) {
    console.error(`Breaks clients of ${name}:\n${breaking.join('\n')}`);
    process.exit(1);
  }
}
copyFileSync(published('schema.graphql'), published('landed/schema.graphql'));
console.log('landed/schema.graphql is the current schema.');
