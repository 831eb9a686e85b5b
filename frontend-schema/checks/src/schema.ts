// What "no breaking change" means, for the check and for the command that moves the landed schema on.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { published, read } from './portal.js';

/** Longer than one piece of work takes from its first commit to its landing. */
const LANDED_AFTER_SECONDS = 3 * 60 * 60;

/**
 * The schemas that clients rely on: the one landed last, and the one that the history shows to have been on main for
 * hours, so that forgetting to move the landed one on, or moving it wrongly, hides nothing. Without the history there is
 * only the first: see {@link unknownHistory}.
 */
export function landed(): Map<string, string> {
  const schemas = new Map([['landed/schema.graphql', read('landed/schema.graphql')]]);
  const head = git('log', '-1', '--format=%ct');
  const older = head && git('log', '-1', '--format=%h', `--before=${Number(head) - LANDED_AFTER_SECONDS}`, '--', 'schema.graphql');
  const text = older && git('show', `${older}:./schema.graphql`);
  if (text) {
    schemas.set(`schema.graphql of ${older}`, text);
  }
  return schemas;
}

/** Why the history cannot show what main published; empty if it can. */
export function unknownHistory(): string {
  switch (git('rev-parse', '--is-shallow-repository')) {
    case 'false':
      return '';
    case 'true':
      return 'this clone is shallow: run "git fetch --unshallow" first';
    default:
      return 'this is no clone: there is no history';
  }
}

/** What would break a client of the old schema. Types that no operation reaches and deprecated fields may go. */
export async function breakingChanges(old: string, current: string): Promise<string[]> {
  const rules = [DiffRule.safeUnreachable, DiffRule.suppressRemovalOfDeprecatedField];
  const changes = await diff(buildSchema(old), buildSchema(current), rules);
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => `${change.path}: ${change.message}`);
}

function git(...args: string[]): string {
  try {
    const cwd = fileURLToPath(published('.'));
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
