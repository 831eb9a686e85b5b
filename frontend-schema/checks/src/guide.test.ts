// The examples of the API guide, as a reader copies them.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { read } from './portal.js';

const run = promisify(execFile);
const guide = read('README.md').split('## Client checks')[0]!;
const directory = await mkdtemp(join(tmpdir(), 'guide-'));
after(() => rm(directory, { recursive: true }));

function blocks(language: string): string {
  const found = guide.matchAll(new RegExp('^```' + language + '\\n(.*?)^```$', 'gms'));
  return [...found].map((block) => block[1]).join('\n');
}

async function file(name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

function missing(program: string): string | false {
  return spawnSync(program, ['--version']).error ? `${program} is not installed` : false;
}

describe('API guide', () => {
  it('curl', async () => {
    const { stdout } = await run('bash', ['-e', await file('guide.sh', blocks('sh'))]);
    assert.match(stdout, /One order: "number":"ORD-/);
    assert.match(stdout, /"actor":\{"name":"/);
    assert.match(stdout, /"leaveManageMode":\{"userErrors":\[\]/);
    assert.doesNotMatch(stdout, /"errors":/);
  });

  it('TypeScript', async () => {
    const { stdout } = await run('node', [fileURLToPath(new URL('../generated/guide.js', import.meta.url))]);
    assert.match(stdout, /@alder-clinics\.example>/);
  });

  it('Python', { skip: missing('python3') }, async () => {
    const { stdout } = await run('python3', [await file('guide.py', blocks('python'))]);
    assert.match(stdout, /^ORD-/);
  });

  it('Java', { skip: missing('java') }, async () => {
    const { stdout } = await run('java', [await file('Guide.java', blocks('java'))]);
    assert.match(stdout, /@alder-clinics\.example/);
  });
});
