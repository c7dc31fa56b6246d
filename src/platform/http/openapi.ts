import { z } from 'zod';
import type { Access, Endpoint } from '../../wire/endpoint.ts';
import { isBytes, nothing, shownAs } from '../../wire/endpoint.ts';
import { ERROR_STATUS, type ErrorCode } from '../../wire/errors.ts';
import type { Route } from './route.ts';

/** A JSON Schema (2020-12), the dialect of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A parameter of a path or a query. */
interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** One operation of the document. */
export interface ApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** Who may ask, and the action that the policy judges. */
  readonly 'x-access': Access;
  readonly 'x-action': string;
  readonly parameters: readonly ApiParameter[];
  readonly requestBody?: Content & { readonly required: true };
  readonly responses: Readonly<Record<string, Content & { readonly description: string }>>;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
}

/** An OpenAPI 3.1 document, as far as we fill it. */
export interface ApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

const SCHEMES: Readonly<Record<Exclude<Access, 'anyone'>, JsonSchema>> = {
  session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'A signed-in officer.' },
  receipt: {
    type: 'http',
    scheme: 'signature',
    description: 'The holder of a receipt signs each request with the key that the receipt gives.',
  },
  setup: { type: 'http', scheme: 'bearer', description: 'The one-time token that the first start prints.' },
};

const errorSchema: JsonSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'requestId'],
      properties: {
        code: { enum: Object.keys(ERROR_STATUS) },
        requestId: { type: 'string' },
        issues: {
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'code'],
            properties: { path: { type: 'string' }, code: { type: 'string' } },
          },
        },
        details: {},
      },
    },
  },
};

/** The API document, made of the very schemas that check the requests. */
export function describeApi(routes: readonly Route[]): ApiDocument {
  const paths: Record<string, Record<string, ApiOperation>> = {};
  for (const route of routes) {
    const path = route.endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.endpoint.method.toLowerCase()]: describeOperation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bình Yên',
      version: '1',
      description: 'Every refusal has one of a closed set of codes; prose never crosses the wire.',
    },
    paths,
    components: { securitySchemes: SCHEMES, schemas: { Error: errorSchema } },
  };
}

function describeOperation({ endpoint, action }: Route): ApiOperation {
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [endpoint.name.split('.', 1)[0] ?? endpoint.name],
    'x-access': endpoint.access,
    'x-action': action,
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query)],
    ...(endpoint.body === nothing
      ? {}
      : { requestBody: { required: true, ...content(endpoint.body, 'input') } }),
    responses: { ...success(endpoint), ...refusals(endpoint) },
    security: endpoint.access === 'anyone' ? [] : [{ [endpoint.access]: [] }],
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function parameters(place: 'path' | 'query', schema: z.ZodType): ApiParameter[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function content(schema: z.ZodType, io: 'input' | 'output'): Content {
  if (isBytes(schema))
    return { content: { [shownAs(schema) ?? 'application/octet-stream']: { schema: {} } } };
  return { content: { 'application/json': { schema: jsonSchema(schema, io) } } };
}

function success(endpoint: Endpoint): ApiOperation['responses'] {
  if (endpoint.reply === nothing) return { 204: { description: 'Done.' } };
  return { 200: { description: 'Done.', ...content(endpoint.reply, 'output') } };
}

function refusals(endpoint: Endpoint): ApiOperation['responses'] {
  const codes: ErrorCode[] = ['invalid_input', ...endpoint.errors, 'internal'];
  const byStatus = Map.groupBy(new Set(codes), (code) => ERROR_STATUS[code]);
  const reference = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [status, { description: names.join(', '), content: reference }]),
  );
}
