// Generates typed documents for every operation file into generated/, as a portal's build does, and takes the API guide's
// TypeScript example there to be compiled with them. The documents come from graphql-codegen's client preset. Called through its core, because the command line brings loaders for remote schemas that nobody here needs.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { createNoopProfiler } from '@graphql-codegen/plugin-helpers';
import { buildASTSchema, parse } from 'graphql';

const target = 'generated/';

const schema = parse(await readFile('../schema.graphql', 'utf8'));
const files = (await readdir('../operations', { recursive: true })).filter((file) => file.endsWith('.graphql')).sort();
const documents = await Promise.all(
  files.map(async (file) => {
    const location = join('../operations', file);
    const rawSDL = await readFile(location, 'utf8');
    return { location, rawSDL, document: parse(rawSDL) };
  }),
);

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: target,
  schema,
  schemaAst: buildASTSchema(schema),
  documents,
  plugins: [],
  pluginMap: {},
  presetConfig: {},
  config: {
    scalars: { Date: 'string', DateTime: 'string' },
    strictScalars: true,
    useTypeImports: true,
    enumType: 'const',
    importExtension: '.js',
    emitLegacyCommonJSImports: false,
  },
  profiler: createNoopProfiler(),
});

await rm(target, { recursive: true, force: true });
for (const output of outputs) {
  await mkdir(dirname(output.filename), { recursive: true });
  await writeFile(output.filename, await codegen(output));
}
const example = (await readFile('../README.md', 'utf8')).match(/^```ts\n(.*?)^```$/ms);
await writeFile(join(target, 'guide.ts'), example[1]);
console.log(`graphql-codegen: typed documents for ${documents.length} operation files.`);
