// Run from frontend-schema/, so that schema and operations lie below it.
import { readFileSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';
import { buildSchema, isObjectType } from 'graphql';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

// Payloads, pages, previews and counts are values: they have no identity, so they have no id.
const values = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && !type.getInterfaces().length && !('id' in type.getFields()))
  .map((type) => type.name);

const language = {
  parser: graphql.parser,
  parserOptions: { graphQLConfig: { schema: 'schema.graphql', documents: 'operations/**/*.graphql' } },
};
const plugins = { '@graphql-eslint': graphql };

export default [
  {
    files: ['schema.graphql'],
    languageOptions: language,
    plugins,
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // The printed schema writes a description of one line on one line.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      '@graphql-eslint/require-description': [
        'error',
        { types: true, rootField: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
      ],
      '@graphql-eslint/strict-id-in-types': ['error', { exceptions: { types: values } }],
      // Connections also have `nodes`, and short lists that belong to their owner are plain lists. Relay asks no Node of an
      // edge: the rows of an uploaded file and a reseller's company, known by its name alone, are nothing to ask for by id.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
    },
  },
  {
    files: ['operations/**/*.graphql'],
    languageOptions: language,
    plugins,
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      '@graphql-eslint/lone-executable-definition': 'error',
      '@graphql-eslint/match-document-filename': ['error', { query: 'PascalCase', mutation: 'PascalCase' }],
    },
  },
];
